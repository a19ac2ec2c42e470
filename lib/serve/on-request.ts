import type { Manifest } from '@/lib/http/manifest';
import { publicAddresses, routeOf } from '@/lib/site/rewrites';
import { matchAddress } from '@/lib/http/address-pattern';
import { encodePath } from './request-target';

/** The addresses that are made on request. Next hears of no other: neither of an unknown work, nor of a route that is not public. */
export class OnRequest {
  private readonly routes: readonly RegExp[];
  private readonly works: ReadonlySet<string>;

  constructor({ dynamicRoutes, works }: Pick<Manifest, 'dynamicRoutes' | 'works'>) {
    this.routes = dynamicRoutes.map((source) => new RegExp(source));
    this.works = new Set(works);
  }

  /** Next's route behind an address, where there is one. */
  routeOf(address: string): string | undefined {
    if (!publicAddresses(address).includes(address)) return undefined;
    const route = routeOf(address);
    return this.routes.some((expression) => this.answers(expression, encodePath(route))) ? route : undefined;
  }

  private answers(expression: RegExp, path: string): boolean {
    const match = expression.exec(path);
    const key = match?.groups?.nxtPkey;
    return match !== null && (key === undefined || this.works.has(key));
  }

  /** The page of a work whose Markdown twin an address is, `/publications/x` of `/publications/x.md`. */
  twinned(address: string): string | undefined {
    const page = address.endsWith('.md') ? address.slice(0, -'.md'.length) : '';
    const key = matchAddress('/publications/:key', page)?.key;
    return key !== undefined && this.works.has(key) && this.routeOf(page) !== undefined ? page : undefined;
  }

  has(address: string): boolean {
    return this.routeOf(address) !== undefined || this.twinned(address) !== undefined;
  }
}
