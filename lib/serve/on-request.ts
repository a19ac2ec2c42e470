import type { Manifest } from '@/lib/http/manifest';
import { addresses } from '@/lib/site/addresses';
import { publicAddresses, routeOf } from '@/lib/site/rewrites';
import { matchAddress } from '@/lib/http/address-pattern';
import { encodePath } from './request-target';

/** A route that Next renders on request. */
interface DynamicRoute {
  expression: RegExp;
  /** The group that names a work, of a route below a work's page. */
  work: string | undefined;
}

/** The name that a route's expression gives to the part after /publications, which is a work's; a parameter of any other route names no work. */
const workParameter = (source: string): string | undefined => /^\^\/publications\/\(\?<(\w+)>/.exec(source)?.[1];

/** The addresses that are made on request. Next hears of no other: neither of an unknown work, nor of a route that is not public. */
export class OnRequest {
  private readonly routes: readonly DynamicRoute[];
  private readonly works: ReadonlySet<string>;

  constructor({ dynamicRoutes, works }: Pick<Manifest, 'dynamicRoutes' | 'works'>) {
    this.routes = dynamicRoutes.map((source) => ({ expression: new RegExp(source), work: workParameter(source) }));
    this.works = new Set(works);
  }

  /** Next's route behind an address, where there is one. */
  routeOf(address: string): string | undefined {
    if (!publicAddresses(address).includes(address)) return undefined;
    const route = routeOf(address);
    return this.routes.some((each) => this.answers(each, encodePath(route))) ? route : undefined;
  }

  private answers({ expression, work }: DynamicRoute, path: string): boolean {
    const match = expression.exec(path);
    if (!match || work === undefined) return match !== null;
    return this.works.has(match.groups?.[work] ?? '');
  }

  /** The page of a work whose Markdown copy an address is, `/publications/x` of `/publications/x.md`. */
  copiedPage(address: string): string | undefined {
    const page = address.endsWith('.md') ? address.slice(0, -'.md'.length) : '';
    const key = matchAddress(`${addresses.publications}/:key`, page)?.key;
    return key !== undefined && this.works.has(key) && this.routeOf(page) !== undefined ? page : undefined;
  }

  has(address: string): boolean {
    return this.routeOf(address) !== undefined || this.copiedPage(address) !== undefined;
  }
}
