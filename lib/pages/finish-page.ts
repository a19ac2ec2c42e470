import { contentSecurityPolicy, sourceHash } from '@/lib/http/content-security-policy';
import { tokenizeHtml, type Token } from '@/lib/html/html-tokens';
import { beginsWithFormula, formulaRules } from './first-formula';
import { keepNames } from './keep-names';
import { orderHead } from './order-head';
import { prunePage, type PrunedPage, type PruneOptions } from './prune-page';
import { linkHeader } from './signposting';
import { styleAttributesToClasses } from './style-attributes';
import type { PageContext } from '@/lib/http/manifest';
import { pageUnderBasePath } from '@/lib/html/under-base-path';
import { writeHtml } from '@/lib/html/write-html';

/** A pruned page, written but for what stands in its head under names that the build gives later: style sheets and fonts. */
export interface FoldedPage extends Omit<PrunedPage, 'tokens'> {
  /** The page up to that place and from there on. As bytes: a thousand pages of tokens take a GiB. */
  before: Uint8Array;
  after: Uint8Array;
  inlineStyles: string[];
  beginsWithFormula: boolean;
  /** The Link header. */
  link?: string;
}

/** First part: prune, put the head in order, move style attributes into `rules`, keep names whole, and the page under the path of the site. Throws HtmlError for a page that cannot be read. */
export function preparePage(html: string, options: PruneOptions, rules: Map<string, string>): PrunedPage {
  const pruned = prunePage(tokenizeHtml(html), options);
  const tokens = keepNames(orderHead(styleAttributesToClasses(pruned.tokens, rules)));
  return { ...pruned, tokens: [...pageUnderBasePath(tokens, options.basePath)] };
}

/** Second part: written, ready to be kept until the files are named. */
export function foldPage({ tokens, ...page }: PrunedPage): FoldedPage {
  const place = placeInHead(tokens);
  const link = linkHeader(tokens);
  return {
    ...page,
    before: Buffer.from(writeHtml(tokens.slice(0, place))),
    after: Buffer.from(writeHtml(tokens.slice(place))),
    inlineStyles: inlineStyles(tokens),
    beginsWithFormula: beginsWithFormula(tokens),
    ...(link && { link }),
  };
}

/** Third part, once the files are named: puts in the style sheet and the font preloads, and makes the page's policy. */
export function completePage(
  page: FoldedPage,
  context: PageContext,
  ownRules = '',
): { html: string; policy: string; link?: string } {
  const formulas = page.beginsWithFormula ? context.formulaFont : undefined;
  const rules = (formulas ? formulaRules(context.basePath + formulas) : '') + ownRules;
  const head = [
    ...[...context.firstFonts, ...(formulas ? [formulas] : [])].map((href) =>
      element('link', {
        rel: 'preload',
        as: 'font',
        type: 'font/woff2',
        crossorigin: '',
        href: context.basePath + href,
      }),
    ),
    ...sheetsOf(page.stylesheets, context).map((href) =>
      element('link', { rel: 'stylesheet', href: context.basePath + href }),
    ),
    ...(rules ? inlineStyle(rules) : []),
  ];
  const policy = contentSecurityPolicy({
    scriptHashes: page.inlineScripts.map(sourceHash),
    styleHashes: [...(rules ? [rules] : []), ...page.inlineStyles].map(sourceHash),
  });
  return {
    html: Buffer.concat([page.before, Buffer.from(writeHtml(head)), page.after]).toString('utf8'),
    policy,
    ...(page.link && { link: page.link }),
  };
}

/** All parts for a page that Next rendered on request; its own style rules go into the page. */
export function finishPageWith(context: PageContext): (html: string) => ReturnType<typeof completePage> {
  const options = { knownScripts: new Set(context.knownScripts), basePath: context.basePath };
  return (html) => {
    const rules = new Map<string, string>();
    const page = foldPage(preparePage(html, options, rules));
    return completePage(page, context, [...rules.values()].join(''));
  };
}

/** One file for the whole set where the build knows the set, else a file for each sheet. */
function sheetsOf(stylesheets: readonly string[], context: PageContext): string[] {
  const whole = context.stylesheets[stylesheets.join(' ')];
  return whole ? [whole] : stylesheets.map((sheet) => context.stylesheets[sheet] ?? sheet);
}

function element(name: string, attributes: Record<string, string>): Token {
  return {
    kind: 'open',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
    selfClosing: false,
  };
}

function inlineStyle(text: string): Token[] {
  return [element('style', {}), { kind: 'text', raw: text }, { kind: 'close', name: 'style' }];
}

/** After the charset and the viewport, before anything that loads; the end of a page that has no head. */
function placeInHead(tokens: readonly Token[]): number {
  const head = tokens.findIndex((token) => token.kind === 'open' && token.name === 'head');
  if (head < 0) return tokens.length;
  let place = head + 1;
  for (let next = tokens[place]; next?.kind === 'open' && next.name === 'meta'; next = tokens[++place]);
  return place;
}

function inlineStyles(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return token.kind === 'open' && token.name === 'style' && next?.kind === 'text' ? [next.raw] : [];
  });
}
