/**
 * Takes Next's client runtime out of a finished page.
 *
 * Why: Next sends every page about 135 kB (gzip) of scripts and a second copy of its text as inline script, even when
 * nothing on it is interactive; and inline scripts that change with the text rule out a strict policy.
 *
 * What it relies on in Next 16.4's output, all of it held by e2e/static-tree.spec.ts on a real build:
 * - framework scripts have an address under /_next/static/, or are inline and begin in one of the ways listed below;
 * - no page has a client component of ours: lint refuses them, and so does the build (lib/build/next/client-components.ts);
 * - style sheets are <link rel="stylesheet"> with an address under /_next/static/.
 * Any other script that is not ours is an error, so an upgrade that changes this stops the build instead of passing.
 */
import { attributeValue, HtmlError, type OpenToken, type Token } from '@/lib/html/html-tokens';

export interface PrunedPage {
  tokens: Token[];
  /** Addresses of the page's style sheets in their order; their <link>s are taken out. */
  stylesheets: string[];
  /** Texts of the inline scripts that stay. */
  inlineScripts: string[];
}

export interface PruneOptions {
  /** Inline scripts of ours, by their text. */
  knownScripts: ReadonlySet<string>;
  /** The path that the site stands under; "" at the root of its host. */
  basePath: string;
}

const frameworkAddress = /^\/_next\/static\//;
const ownAddress = /^\/(?:assets|pagefind)\/[\w./-]+\.js$/;
const frameworkText = [
  /^\(globalThis\["TURBOPACK"\]/,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(/,
  /^self\.__next_f\.push\(/,
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/,
];
const dataType = /^(?:application\/(?:ld\+json|json)|speculationrules|text\/plain)$/;

/** Prunes the tokens of a page; throws HtmlError naming a script whose origin is unknown. */
export function prunePage(tokens: readonly Token[], { knownScripts }: PruneOptions): PrunedPage {
  const page: PrunedPage = { tokens: [], stylesheets: [], inlineScripts: [] };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'open') page.tokens.push(token);
    else if (token.name === 'link' && isFrameworkLink(token, page)) continue;
    else if (token.name === 'script') index = takeScript(tokens, index, page, knownScripts);
    else page.tokens.push(token);
  }
  return { ...page, tokens: withoutShells(page.tokens) };
}

/** Notes style sheets, and says whether a <link> goes: those sheets, and preloads of framework scripts. */
function isFrameworkLink(link: OpenToken, page: PrunedPage): boolean {
  const href = attributeValue(link, 'href') ?? '';
  const rel = attributeValue(link, 'rel');
  if (rel === 'stylesheet') {
    if (!frameworkAddress.test(href)) throw new HtmlError(`the style sheet ${href} is not one of the build's`);
    if (!page.stylesheets.includes(href)) page.stylesheets.push(href);
    return true;
  }
  if (rel === 'preload' && attributeValue(link, 'as') === 'style') return true;
  return (rel === 'preload' || rel === 'modulepreload') && frameworkAddress.test(href);
}

/** Decides about the script at `index` and returns the index of its end tag. */
function takeScript(tokens: readonly Token[], index: number, page: PrunedPage, known: ReadonlySet<string>): number {
  const open = tokens[index] as OpenToken;
  const next = tokens[index + 1];
  const text = next?.kind === 'text' ? next.raw : '';
  const end = next?.kind === 'text' ? index + 2 : index + 1;
  const source = attributeValue(open, 'src');
  const type = attributeValue(open, 'type') ?? '';
  const isFramework =
    source === undefined ? frameworkText.some((start) => start.test(text)) : frameworkAddress.test(source);
  if (isFramework) return end;
  const isOwn = source === undefined ? known.has(text) : ownAddress.test(source);
  if (!isOwn && !dataType.test(type)) {
    throw new HtmlError(`a script of unknown origin: ${source ?? text.slice(0, 120)}`);
  }
  if (source === undefined && !dataType.test(type)) page.inlineScripts.push(text);
  page.tokens.push(...tokens.slice(index, end + 1));
  return end;
}

/** Next wraps its streamed metadata in <div hidden> with nothing but comments in it. */
function withoutShells(tokens: readonly Token[]): Token[] {
  const plain = tokens.filter((token) => token.kind !== 'comment');
  return plain.filter((token, index) => !isShell(plain, index) && !isShell(plain, index - 1));
}

function isShell(tokens: readonly Token[], index: number): boolean {
  const open = tokens[index];
  const close = tokens[index + 1];
  if (open?.kind !== 'open' || open.name !== 'div' || close?.kind !== 'close') return false;
  return open.attributes.length === 1 && open.attributes[0]?.name === 'hidden';
}
