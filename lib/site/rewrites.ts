import { rewrites as table } from './rewrite-table';
import { escapeExpression } from '../text/escape-expression';

/** One rewrite: a public pattern and the route of the app that answers it. */
export interface Rewrite {
  source: string;
  destination: string;
}

const rewrites: readonly Rewrite[] = table;

/**
 * The public addresses of a route: rewrites read backwards. `/publications/x/as/bib` is `/publications/x.bib` under the rewrite
 * `/publications/:key.:format(bib|ris)` → `/publications/:key/as/:format`. A route that no rewrite leads to is public as it is.
 */
export function publicAddresses(route: string, table: readonly Rewrite[] = rewrites): string[] {
  const found = table.map(toBothWays).flatMap(({ source, backwards }) => translate(route, backwards, source) ?? []);
  return found.length > 0 ? [...new Set(found)] : [route];
}

/** The route behind a public address: the first rewrite that fits, read forwards; the address itself where none does. */
export function routeOf(address: string, table: readonly Rewrite[] = rewrites): string {
  for (const { destination, forwards } of table.map(toBothWays)) {
    const route = translate(address, forwards, destination);
    if (route !== undefined) return route;
  }
  return address;
}

/** A rewrite with its patterns bare, `/publications/:key.:format`, and what each matches. */
interface BothWays extends Rewrite {
  forwards: RegExp;
  backwards: RegExp;
}

const PARAMETER = /:([a-zA-Z]+)(?:\(((?:[^()\\]|\\.|\([^)]*\))*)\))?/g;
const read = new WeakMap<Rewrite, BothWays>();

/** Read once: a site has a few rewrites and tens of thousands of routes. */
function toBothWays(rewrite: Rewrite): BothWays {
  const known = read.get(rewrite);
  if (known) return known;
  const rules = new Map([...rewrite.source.matchAll(PARAMETER)].map(([, name, rule]) => [name!, rule ?? '[^/]+?']));
  const source = rewrite.source.replace(PARAMETER, ':$1');
  const made = {
    source,
    destination: rewrite.destination,
    forwards: toExpression(source, rules),
    backwards: toExpression(rewrite.destination, rules),
  };
  read.set(rewrite, made);
  return made;
}

function toExpression(pattern: string, rules: ReadonlyMap<string, string>): RegExp {
  const parts = pattern
    .split(/(:[a-zA-Z]+)/)
    .map((part) =>
      part.startsWith(':') ? `(?<${part.slice(1)}>${rules.get(part.slice(1)) ?? '[^/]+'})` : escapeExpression(part),
    );
  return new RegExp(`^${parts.join('')}$`);
}

function translate(path: string, expression: RegExp, to: string): string | undefined {
  const match = expression.exec(path);
  return match ? to.replace(/:([a-zA-Z]+)/g, (_, name: string) => match.groups?.[name] ?? '') : undefined;
}
