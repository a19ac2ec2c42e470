import { contentSecurityPolicy, sourceHash } from '@/lib/server/content-security-policy';
import { tokenizeHtml, type Token } from './html-tokens';
import { prunePage, type PruneOptions } from './prune-page';
import { styleAttributesToClasses } from './style-attributes';
import type { PageContext } from './types';
import { writeHtml } from './write-html';

export interface PreparedPage {
  tokens: Token[];
  stylesheets: string[];
  inlineScripts: string[];
  hasRuntime: boolean;
}

/** First half: prune, and move style attributes into `rules`. Throws HtmlError for a page that cannot be read. */
export function preparePage(html: string, options: PruneOptions, rules: Map<string, string>): PreparedPage {
  const pruned = prunePage(tokenizeHtml(html), options);
  return { ...pruned, tokens: styleAttributesToClasses(pruned.tokens, rules) };
}

/** Second half, once the files are named: puts in the style sheet and the font preloads, writes the page and its policy. */
export function completePage(page: PreparedPage, context: PageContext, ownRules = ''): { html: string; policy: string } {
  const hasMath = page.tokens.some((token) => token.kind === 'open' && token.name === 'math');
  const preloads = [...context.textFonts, ...(hasMath && context.mathFont ? [context.mathFont] : [])];
  const head = [
    ...preloads.map((href) => element('link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href })),
    ...sheetsOf(page.stylesheets, context).map((href) => element('link', { rel: 'stylesheet', href })),
    ...(ownRules ? inlineStyle(ownRules) : []),
  ];
  const tokens = insertIntoHead(page.tokens, head);
  const policy = contentSecurityPolicy({
    scriptHashes: page.inlineScripts.map(sourceHash),
    styleHashes: inlineStyles(tokens).map(sourceHash),
    wasm: tokens.some((token) => token.kind === 'open' && token.attributes.some(({ name }) => name === 'data-needs-wasm')),
    framework: page.hasRuntime,
  });
  return { html: writeHtml(tokens), policy };
}

/** Both halves for a page that Next rendered on request; its own style rules go into the page. */
export function finishPageWith(context: PageContext): (html: string) => { html: string; policy: string } {
  const options = { knownScripts: new Set(context.knownScripts), islandModules: new Set(context.islandModules) };
  return (html) => {
    const rules = new Map<string, string>();
    const page = preparePage(html, options, rules);
    return completePage(page, context, [...rules.values()].join(''));
  };
}

/** One file for the whole set where the build knows the set, else a file for each sheet. */
function sheetsOf(stylesheets: readonly string[], context: PageContext): string[] {
  const whole = context.stylesheets[stylesheets.join(' ')];
  return whole ? [whole] : stylesheets.map((sheet) => context.stylesheets[sheet] ?? sheet);
}

function element(name: string, attributes: Record<string, string>): Token {
  return { kind: 'open', name, attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })), selfClosing: false };
}

function inlineStyle(text: string): Token[] {
  return [element('style', {}), { kind: 'text', raw: text }, { kind: 'close', name: 'style' }];
}

/** After the charset and the viewport, before anything that loads. */
function insertIntoHead(tokens: readonly Token[], added: readonly Token[]): Token[] {
  const head = tokens.findIndex((token) => token.kind === 'open' && token.name === 'head');
  if (head < 0) return [...tokens];
  let place = head + 1;
  for (let next = tokens[place]; next?.kind === 'open' && next.name === 'meta'; next = tokens[++place]);
  return [...tokens.slice(0, place), ...added, ...tokens.slice(place)];
}

function inlineStyles(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return token.kind === 'open' && token.name === 'style' && next?.kind === 'text' ? [next.raw] : [];
  });
}
