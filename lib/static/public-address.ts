/** One rewrite of lib/site/rewrites.json: a public pattern and the route of the app that answers it. */
export interface Rewrite {
  source: string;
  destination: string;
}

/**
 * The public address of a prerendered route: rewrites read backwards. `/publications/x/as/bib` is `/publications/x.bib`
 * under the rewrite `/publications/:key.:format(bib|ris)` → `/publications/:key/as/:format`. A route that no rewrite
 * leads to is public as it is.
 */
export function publicAddresses(route: string, rewrites: readonly Rewrite[]): string[] {
  const found = rewrites.flatMap((rewrite) => backwards(route, rewrite) ?? []);
  return found.length > 0 ? [...new Set(found)] : [route];
}

const parameter = /:([a-zA-Z]+)(?:\(((?:[^()\\]|\\.|\([^)]*\))*)\))?/g;

interface Backwards {
  /** What its destination matches. */
  route: RegExp;
  source: string;
}

const read = new WeakMap<Rewrite, Backwards>();

/** Read once: a site has a few rewrites and tens of thousands of routes. */
function toBackwards(rewrite: Rewrite): Backwards {
  const rules = new Map([...rewrite.source.matchAll(parameter)].map(([, name, rule]) => [name!, rule ?? '[^/]+?']));
  const pattern = rewrite.destination
    .split(/(:[a-zA-Z]+)/)
    .map((part) => (part.startsWith(':') ? `(?<${part.slice(1)}>${rules.get(part.slice(1)) ?? '[^/]+'})` : escapeExpression(part)))
    .join('');
  return { route: new RegExp(`^${pattern}$`), source: rewrite.source };
}

function backwards(route: string, rewrite: Rewrite): string | undefined {
  const known = read.get(rewrite) ?? toBackwards(rewrite);
  read.set(rewrite, known);
  const match = known.route.exec(route);
  return match ? known.source.replace(parameter, (_, name: string) => match.groups?.[name] ?? '') : undefined;
}

function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
