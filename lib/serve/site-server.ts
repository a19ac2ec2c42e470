import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { addresses } from '@/lib/site/addresses';
import { answerText, redirect, refuse, refuseForms, refuseSocket, variesByForm } from './answer';
import { negotiate, offersFor } from '@/lib/http/negotiate';
import { sendNextPage, type FinishPage, type MakeTwin } from './next-page';
import { OnRequest } from './on-request';
import { chooseVariant } from '@/lib/http/query-variant';
import { queriedPages, queryVariants, type QueryVariant } from '@/lib/http/representations';
import { encodePath, parseTarget } from './request-target';
import { commonHeaders } from '@/lib/http/response-headers';
import { developmentPolicy } from '@/lib/http/content-security-policy';
import type { StaticTree } from './static-tree';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface SiteServerOptions {
  mode: 'production' | 'development';
  /** The laid-out site; production only. */
  tree?: StaticTree;
  /** Next's own request handler (`next().getRequestHandler()`). Started lazily by the caller if it likes. */
  nextHandler: NextHandler;
  /** Next's upgrade handler, for hot reloading; development only. */
  nextUpgradeHandler?: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  /** Old address → new address. In production the manifest's table is used. */
  redirects?: Readonly<Record<string, string>>;
  /** Query variants that the content declares, beside those of the table. */
  variants?: readonly QueryVariant[];
  /** Prunes a page that Next rendered on request and computes its policy. */
  finishPage?: FinishPage;
  /** Writes the Markdown twin of a page that Next rendered on request. */
  makeTwin?: MakeTwin;
  /** Told about an error that ended in a 500, which the reader hears nothing of. */
  onError?: (error: unknown) => void;
}

/**
 * The server in front of Next: refuses what is malformed, redirects old addresses, chooses among forms, sends the
 * prerendered tree itself and hands the little that is dynamic to Next. Not listening yet: see lib/serve/listen.ts.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  const site = new Site(options);
  // Node would refuse a request without a host by an answer of its own, which has none of our headers; `answer` does it.
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    requestTimeout: 30_000,
    headersTimeout: 15_000,
    keepAliveTimeout: 10_000,
    requireHostHeader: false,
  });
  server.maxHeadersCount = 200;
  const answering = ownSockets(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    site.answer(request, response).catch((error: unknown) => {
      options.onError?.(error);
      return site.apologise(request, response).catch(() => response.destroy());
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // In the middle of an answer there is nothing that could be said.
    if (!socket.writable || error.code === 'ECONNRESET' || answering.has(socket)) return void socket.destroy();
    const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400;
    refuseSocket(socket, status);
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => refuse(request, response, 417));
  server.on('connect', (_request: IncomingMessage, socket: Duplex) =>
    refuseSocket(socket, 405, { Allow: 'GET, HEAD' }),
  );
  const upgrade = options.nextUpgradeHandler;
  if (upgrade)
    server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head).catch(() => socket.destroy()));
  return server;
}

/**
 * Gives every socket and every answer an owner for its errors: one without ends the process. Node's own listener is not enough, because
 * it leaves the socket before `connect` and `upgrade` are told (https://github.com/nodejs/node/issues/23169). A socket destroys itself
 * after an error. Returns the sockets on which an answer is under way.
 */
function ownSockets(server: Server): ReadonlySet<Duplex> {
  const answering = new Set<Duplex>();
  server.on('connection', (socket) => socket.on('error', () => undefined));
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
    response.on('error', () => response.destroy());
  });
  return answering;
}

/** Takes back what was set of an answer so far; false when some of it is on its way already. */
function startOver(response: ServerResponse): boolean {
  if (!response.headersSent) for (const name of response.getHeaderNames()) response.removeHeader(name);
  return !response.headersSent;
}

class Site {
  private readonly onRequest: OnRequest;

  constructor(private readonly options: SiteServerOptions) {
    this.onRequest = new OnRequest(options.tree?.manifest ?? { dynamicRoutes: [], works: [] });
  }

  // Both tables are read anew for each request: in development the content they come from changes.
  private get variants(): readonly QueryVariant[] {
    return [...(this.options.variants ?? []), ...queryVariants];
  }

  private get redirects(): Readonly<Record<string, string>> {
    return this.options.tree?.manifest.redirects ?? this.options.redirects ?? {};
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { mode } = this.options;
    if (mode === 'development' && request.url?.startsWith('/_next/'))
      return this.passToNext(request, response, request.url);
    if (mode === 'development' && request.url?.startsWith('/__next'))
      return this.passToNext(request, response, request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(request, response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
    if (request.headers.host === undefined && request.httpVersion === '1.1')
      return refuse(request, response, 400, 'Name the host.');
    const target = parseTarget(request.url ?? '/');
    if ('status' in target) return refuse(request, response, target.status, target.reason);
    if (target.redirect) return redirect(request, response, target.redirect);
    if (target.address === '/healthz') return this.reportHealth(request, response);
    const heir = Object.hasOwn(this.redirects, target.address) ? this.redirects[target.address] : undefined;
    if (heir !== undefined) return redirect(request, response, encodePath(heir));
    return this.answerAddress(request, response, target.address, target.query);
  }

  /** The designed page of a failure where the build has one; plain text otherwise. Nothing of the answer that failed is sent with it. */
  async apologise(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { tree, onError } = this.options;
    if (tree?.manifest.entries[addresses.serverError]?.status === 500 && startOver(response)) {
      const failure = await tree.send(request, response, addresses.serverError).catch((error: unknown) => ({ error }));
      if (!failure) return;
      onError?.(failure.error);
    }
    if (startOver(response)) refuse(request, response, 500);
    else response.destroy();
  }

  private async answerAddress(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    query: string,
  ): Promise<void> {
    if (query && this.askedPage(address, query)) return this.answerQuestion(request, response, address, query);
    const internal = Object.entries(queriedPages).find(([, to]) => to === address);
    if (internal) return redirect(request, response, encodePath(internal[0]) + query);
    const variant = chooseVariant(address, query, this.variants);
    if (variant.kind === 'unknown') return refuse(request, response, 400, variant.message);
    if (variant.kind === 'address') return this.send(request, response, variant.address, '');
    const negotiation = negotiate(
      request.headers.accept,
      offersFor(address, (form) => this.exists(form)),
    );
    if (negotiation.kind === 'plain') return this.send(request, response, address, query);
    if (negotiation.kind === 'none') return refuseForms(request, response, negotiation.offers);
    const chosen = chooseVariant(negotiation.address, negotiation.query, this.variants);
    if (chosen.kind === 'unknown') return refuse(request, response, 400, chosen.message, { Vary: variesByForm });
    response.setHeader('Vary', variesByForm);
    if (negotiation.address === address) return this.send(request, response, address, query);
    response.setHeader('Content-Location', encodePath(negotiation.address) + negotiation.query);
    return this.send(request, response, chosen.kind === 'address' ? chosen.address : negotiation.address, '');
  }

  /** A filtered list comes in the forms of the whole one that can be asked the same question. */
  private async answerQuestion(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    query: string,
  ): Promise<void> {
    const negotiation = negotiate(
      request.headers.accept,
      offersFor(address, (form) => this.askedPage(form, query) !== undefined),
    );
    if (negotiation.kind === 'none') return refuseForms(request, response, negotiation.offers, query);
    const form = negotiation.kind === 'chosen' ? negotiation.address : address;
    if (negotiation.kind === 'chosen') response.setHeader('Vary', variesByForm);
    if (form !== address) response.setHeader('Content-Location', encodePath(form) + query);
    return this.sendNext(request, response, this.askedPage(form, query)!);
  }

  /** The dynamic page behind an address with a question in its query, where there is one. */
  private askedPage(address: string, query: string): string | undefined {
    const to = Object.hasOwn(queriedPages, address) ? queriedPages[address] : undefined;
    return to !== undefined && (this.options.mode === 'development' || this.onRequest.routeOf(to) !== undefined)
      ? to + query
      : undefined;
  }

  private exists(address: string): boolean {
    return this.options.tree ? this.options.tree.has(address) || this.onRequest.has(address) : true;
  }

  private async send(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    query: string,
  ): Promise<void> {
    const { tree } = this.options;
    if (!tree) return this.passToNext(request, response, encodePath(address) + query);
    if (tree.has(address)) return tree.send(request, response, address);
    const route = this.onRequest.routeOf(address);
    if (route !== undefined) return this.sendNext(request, response, encodePath(route) + query);
    const page = this.onRequest.twinned(address);
    if (page !== undefined) return this.sendNext(request, response, encodePath(page), page);
    if (tree.has('/404')) return tree.send(request, response, '/404');
    return refuse(request, response, 404);
  }

  /** `twinOf` is the page at that address, of which the reader wants the Markdown. */
  private async sendNext(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    twinOf?: string,
  ): Promise<void> {
    if (this.options.mode === 'development') return this.passToNext(request, response, url);
    const { nextHandler, finishPage, makeTwin } = this.options;
    return sendNextPage(request, response, { url, ...(twinOf && { twinOf }) }, { nextHandler, finishPage, makeTwin });
  }

  private async passToNext(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    for (const [name, value] of Object.entries(commonHeaders)) {
      if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
    }
    response.setHeader('Content-Security-Policy', developmentPolicy);
    request.url = url;
    return this.options.nextHandler(request, response);
  }

  private reportHealth(request: IncomingMessage, response: ServerResponse): void {
    const report = JSON.stringify({ status: 'ok', build: this.options.tree?.manifest.build ?? this.options.mode });
    answerText(request, response, 200, report, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  }
}
