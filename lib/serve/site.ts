import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { developmentPolicy } from '@/lib/http/content-security-policy';
import { matchAddress } from '@/lib/http/address-pattern';
import { negotiate, offersFor } from '@/lib/http/negotiate';
import { chooseVariant } from '@/lib/http/query-variant';
import { questionIn } from '@/lib/http/question';
import { queriedPageAt, queriedPages, queryVariants, type QueryVariant } from '@/lib/http/representations';
import { commonHeaders } from '@/lib/http/response-headers';
import { addresses } from '@/lib/site/addresses';
import { answerText, redirect, refuse, refuseForms, variesByForm, type Answerer } from './answer';
import { OnRequest } from './on-request';
import type { NextHandler } from '@/lib/build/next/next-handler';
import type { Render } from './render/remembered';
import { sendRendered } from './render/send-rendered';
import { Unavailable } from './render/turnstile';
import { encodePath, namesOneHost, parseTarget, saysItsLength } from './request-target';
import type { StaticTree } from './static-tree';
import { passTimeGate } from './time-gate';

interface CommonOptions {
  /** Query variants that the content declares, beside those of the table. */
  variants?: readonly QueryVariant[];
  /** What `/healthz` says besides. */
  health?: () => Health;
  /** Told about an error that ended in a 500, which the reader hears nothing of. */
  onError?: (error: unknown) => void;
}

/** The built site: its files, and what is rendered on request. */
export interface BuiltSiteOptions extends CommonOptions {
  mode: 'production';
  tree: StaticTree;
  render: Render;
}

/** The site while it is written: everything is made by Next. */
export interface DevelopmentOptions extends CommonOptions {
  mode: 'development';
  /** Next's own request handler (`next().getRequestHandler()`). Started lazily by the caller if it likes. */
  nextHandler: NextHandler;
  /** Next's upgrade handler, for hot reloading. */
  nextUpgradeHandler?: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  /** Old address → new address. In production the manifest's table is used. */
  redirects?: Readonly<Record<string, string>>;
}

export type SiteOptions = BuiltSiteOptions | DevelopmentOptions;

/** `ok`, or why whoever sends readers here should send them elsewhere; and facts for whoever looks after the server. */
export interface Health {
  status: 'ok' | 'stopping' | 'failing';
  [fact: string]: unknown;
}

/** When to come back after a 503, in seconds. */
const retryAfter = '2';

/** Whether someone reads what comes, as far as can be told: only a browser asks for HTML by its name. */
const takesPages = ({ headers }: IncomingMessage): boolean => /\btext\/html\b/i.test(headers.accept ?? '');

/** Takes back what was set of an answer so far; false when some of it is on its way already. */
function startOver(response: ServerResponse): boolean {
  if (!response.headersSent) for (const name of response.getHeaderNames()) response.removeHeader(name);
  return !response.headersSent;
}

/**
 * What stands at every address of the site: redirects old ones, chooses among forms, sends the prerendered tree, and has rendered the
 * little that is dynamic. Refuses what is malformed.
 */
export class Site implements Answerer {
  private readonly onRequest: OnRequest;
  private readonly tree: StaticTree | undefined;
  /** The path that the site stands under. Development is at the root. */
  private readonly basePath: string;
  /** What was rendered before anyone asked for it. */
  private readonly expected = new Set<string>();

  constructor(private readonly options: SiteOptions) {
    this.tree = options.mode === 'production' ? options.tree : undefined;
    this.basePath = this.tree?.manifest.page.basePath ?? '';
    this.onRequest = new OnRequest(this.tree?.manifest ?? { dynamicRoutes: [], works: [] });
  }

  // Both tables are read anew for each request: in development the content they come from changes.
  private get variants(): readonly QueryVariant[] {
    return [...(this.options.variants ?? []), ...queryVariants];
  }

  private get redirects(): Readonly<Record<string, string>> {
    return this.options.mode === 'production' ? this.options.tree.manifest.redirects : (this.options.redirects ?? {});
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { options } = this;
    if (options.mode === 'development' && /^\/(?:_next\/|__next)/.test(request.url ?? ''))
      return this.passToNext(options, request, response, request.url!);
    const endsSomewhere = saysItsLength(request);
    // Read on, its body would be taken for the next request.
    if (!endsSomewhere) response.shouldKeepAlive = false;
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(request, response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
    if (!namesOneHost(request)) return refuse(request, response, 400, 'Name the host, and one.');
    if (!endsSomewhere) return refuse(request, response, 400, 'The body must come in chunks.');
    const target = parseTarget(request.url ?? '/', this.basePath);
    if ('status' in target) return refuse(request, response, target.status, target.reason);
    if (target.redirect) return redirect(request, response, target.redirect);
    // Whoever asks after the server's health asks the server, whatever stands in front of it.
    if (target.address === '/healthz') return this.reportHealth(request, response);
    if (target.isOutside) return this.sendNotFound(request, response);
    const moved = Object.hasOwn(this.redirects, target.address) ? this.redirects[target.address] : undefined;
    if (moved !== undefined) return redirect(request, response, this.basePath + encodePath(moved));
    const post = matchAddress(addresses.timeGate(':slug'), target.address)?.slug;
    const days = post !== undefined && this.textDays(post);
    if (days) return passTimeGate(request, response, { post: post!, days, siteUrl: this.tree!.manifest.siteUrl });
    return this.answerAddress(request, response, target.address, target.query);
  }

  private textDays(post: string): readonly string[] | undefined {
    const { textDays = {} } = this.tree?.manifest ?? {};
    return Object.hasOwn(textDays, post) ? textDays[post] : undefined;
  }

  /** Nothing of the answer that failed is sent with it. */
  async apologise(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await this.sendFailure(request, response, 500)) return;
    if (startOver(response)) refuse(request, response, 500);
    else response.destroy();
  }

  /** Sends the designed page of a failure. False where the build has none, where it cannot be read, and where an answer is on its way. */
  private async sendFailure(request: IncomingMessage, response: ServerResponse, status: number): Promise<boolean> {
    const { tree } = this;
    if (tree?.manifest.entries[addresses.serverError]?.status !== 500 || !startOver(response)) return false;
    if (status === 503) response.setHeader('Retry-After', retryAfter);
    try {
      await tree.send(request, response, addresses.serverError, status);
    } catch (error) {
      this.options.onError?.(error);
      return false;
    }
    return true;
  }

  private async answerAddress(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    query: string,
  ): Promise<void> {
    const question = questionIn(address, query);
    if (question && this.askedPage(address, question)) return this.answerQuestion(request, response, address, question);
    const internal = Object.entries(queriedPages).find(([page, { to }]) => to === address && page !== address);
    if (internal) return redirect(request, response, this.basePath + encodePath(internal[0]) + query);
    const variant = chooseVariant(address, query, this.variants);
    if (variant.kind === 'unknown') return refuse(request, response, 400, variant.message);
    if (variant.kind === 'address') return this.send(request, response, variant.address);
    const negotiation = negotiate(
      request.headers.accept,
      offersFor(address, (form) => this.exists(form)),
    );
    if (negotiation.kind === 'plain') return this.send(request, response, address, query);
    if (negotiation.kind === 'none') return refuseForms(request, response, negotiation.offers, this.basePath);
    const chosen = chooseVariant(negotiation.address, negotiation.query, this.variants);
    if (chosen.kind === 'unknown') return refuse(request, response, 400, chosen.message, { Vary: variesByForm });
    response.setHeader('Vary', variesByForm);
    if (negotiation.address === address) return this.send(request, response, address, query);
    response.setHeader('Content-Location', this.basePath + encodePath(negotiation.address) + negotiation.query);
    return this.send(request, response, chosen.kind === 'address' ? chosen.address : negotiation.address);
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
    if (negotiation.kind === 'none') return refuseForms(request, response, negotiation.offers, this.basePath, query);
    const form = negotiation.kind === 'chosen' ? negotiation.address : address;
    if (negotiation.kind === 'chosen') response.setHeader('Vary', variesByForm);
    if (form !== address) response.setHeader('Content-Location', this.basePath + encodePath(form) + query);
    return this.sendNext(request, response, this.askedPage(form, query)!);
  }

  /** The dynamic page behind an address with a question in its query, where there is one. */
  private askedPage(address: string, question: string): string | undefined {
    const to = queriedPageAt(address)?.to;
    return to !== undefined && (!this.tree || this.onRequest.routeOf(to) !== undefined) ? to + question : undefined;
  }

  private exists(address: string): boolean {
    return this.tree ? this.tree.has(address) || this.onRequest.has(address) : true;
  }

  private async send(request: IncomingMessage, response: ServerResponse, address: string, query = ''): Promise<void> {
    const { options, tree } = this;
    if (options.mode === 'development') return this.passToNext(options, request, response, encodePath(address) + query);
    // The page of failures is sent with a failure alone: at an address of its own it would be one at anybody's wish.
    if (tree?.has(address) && address !== addresses.serverError) {
      this.expectQuestion(options, address);
      return tree.send(request, response, address);
    }
    const route = this.onRequest.routeOf(address);
    if (route !== undefined) return this.sendNext(request, response, encodePath(route));
    const page = this.onRequest.copiedPage(address);
    if (page !== undefined) return this.sendNext(request, response, encodePath(page), page);
    return this.sendNotFound(request, response);
  }

  /**
   * Whoever reads a page with a form may ask a question next. What answers it takes a second to start, so it is started now, by the
   * question that asks for nothing; a site whose readers never come near a form runs no such process.
   */
  private expectQuestion({ render, onError }: BuiltSiteOptions, address: string): void {
    const url = queriedPageAt(address)?.hasForm && this.askedPage(address, '');
    if (!url || this.expected.has(url)) return;
    this.expected.add(url);
    render({ url }).catch((error: unknown) => onError?.(error));
  }

  private async sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.tree?.has(addresses.notFound)) return this.tree.send(request, response, addresses.notFound);
    return refuse(request, response, 404);
  }

  /** `markdownOf` is the page at that address, of which the reader wants the Markdown. */
  private async sendNext(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    markdownOf?: string,
  ): Promise<void> {
    const { options } = this;
    if (options.mode === 'development') return this.passToNext(options, request, response, url);
    try {
      sendRendered(request, response, await options.render({ url, ...(markdownOf && { markdownOf }) }));
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      // A browser shows what it gets to a reader; nginx sends the same page.
      if (takesPages(request) && (await this.sendFailure(request, response, 503))) return;
      const reason = `${error.message} Ask again in a moment.`;
      refuse(request, response, 503, reason, { 'Retry-After': retryAfter, 'Cache-Control': 'no-store' });
    }
  }

  private async passToNext(
    { nextHandler }: DevelopmentOptions,
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
  ): Promise<void> {
    for (const [name, value] of Object.entries(commonHeaders)) {
      if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
    }
    response.setHeader('Content-Security-Policy', developmentPolicy);
    request.url = url;
    return nextHandler(request, response);
  }

  private reportHealth(request: IncomingMessage, response: ServerResponse): void {
    const { mode, health } = this.options;
    const report = { status: 'ok', build: this.tree?.manifest.build ?? mode, ...health?.() };
    const status = report.status === 'ok' ? 200 : 503;
    answerText(request, response, status, JSON.stringify(report), {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
  }
}
