/** The one door to Shiki: one highlighter for all documents, made on first use; a grammar is read when first needed. */
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false });

type Grammar = keyof typeof bundledLanguages;

/** Names beside Shiki's own, by the grammar that reads them. CUDA and its kin have none: they are C++ with a few more words. */
const named: Partial<Record<Grammar, string>> = {
  asm: 'assembly nasm',
  bash: 'sh shell',
  bibtex: 'bib',
  c: 'h',
  cpp: 'c++ h++ hpp cuda cu hip sycl opencl opencl-c metal',
  diff: 'patch',
  'fortran-free-form': 'fortran fortran90 f2003 f2008',
  go: 'golang',
  groovy: 'gradle',
  handlebars: 'mustache',
  jinja: 'jinja2 django',
  jsonl: 'ndjson',
  julia: 'julia-repl',
  latex: 'tex',
  markdown: 'mdx',
  matlab: 'octave matlab-session',
  python: 'ipython ipython3 pycon python2 python3 py2 py3 sage sagemath',
  r: 'rlang rscript splus',
  shellsession: 'shell-session sh-session bash-session',
  'system-verilog': 'sv systemverilog verilog',
  turtle: 'ttl',
  wasm: 'webassembly wat',
  wolfram: 'mathematica',
  xml: 'svg rdf',
};
const aliases = new Map(
  Object.entries(named).flatMap(([grammar, names]) => names.split(' ').map((name) => [name, grammar as Grammar])),
);

/** Languages that are set as they stand. */
const plain = ['text', 'txt', 'plain', 'plaintext', 'none', 'nohighlight', 'output', 'console', 'ascii', 'pseudocode'];

/** Every language name an author may write: the two hundred of Shiki, other names for them, and those that are set as they stand. */
export const languages: readonly string[] = [...Object.keys(bundledLanguages), ...aliases.keys(), ...plain];

/** One run of characters of one kind: `k` keyword, `s` string, `c` comment, `n` number or constant, `f` function, `p` parameter. */
export interface CodeToken {
  kind: string;
  text: string;
}

let core: Promise<HighlighterCore> | undefined;
const read = new Map<Grammar, Promise<void>>();

/** The lines of a listing as tokens; undefined when the language is unknown. */
export async function tokenize(code: string, language: string): Promise<CodeToken[][] | undefined> {
  const name = language.toLowerCase();
  if (!name || plain.includes(name)) return code.split('\n').map((text) => [{ kind: '', text }]);
  const grammar = aliases.get(name) ?? (Object.hasOwn(bundledLanguages, name) ? (name as Grammar) : undefined);
  if (!grammar) return undefined;
  const highlighter = await load(grammar);
  // By default Shiki gives up on a line after half a second, so that a busy machine would colour less than an idle one.
  const lines = highlighter.codeToTokensBase(code, { lang: grammar, theme: 'classes', tokenizeTimeLimit: 0 });
  const tokens = lines.map((line) => merge(line.map(toToken)));
  return name === 'cuda' || name === 'cu' ? tokens.map((line) => line.flatMap(withCudaWords)) : tokens;
}

/** The words that CUDA adds to C++. */
function withCudaWords(token: CodeToken): CodeToken[] {
  if (token.kind) return [token];
  const parts = token.text.split(/\b(__(?:global|device|host|shared|constant|managed)__)\b/);
  return parts.filter(Boolean).map((text) => ({ kind: /^__\w+__$/.test(text) ? 'k' : '', text }));
}

async function load(grammar: Grammar): Promise<HighlighterCore> {
  core ??= createHighlighterCore({ themes: [theme], langs: [], engine: createOnigurumaEngine(import('shiki/wasm')) });
  const highlighter = await core;
  if (!read.has(grammar)) read.set(grammar, highlighter.loadLanguage(bundledLanguages[grammar]));
  await read.get(grammar);
  return highlighter;
}

const kinds: Record<string, string> = {
  keyword: 'k',
  string: 's',
  'string-expression': 's',
  comment: 'c',
  constant: 'n',
  function: 'f',
  parameter: 'p',
  link: 's',
  inserted: 'i',
  deleted: 'd',
};

function toToken({ content, color }: { content: string; color?: string }): CodeToken {
  const name = /--token-([a-z-]+)/.exec(color ?? '')?.[1] ?? '';
  return { kind: kinds[name] ?? '', text: content };
}

/** Joins neighbours of one kind; white space takes the kind of what stands before it. */
function merge(tokens: CodeToken[]): CodeToken[] {
  const merged: CodeToken[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && (last.kind === token.kind || token.text.trim() === '')) last.text += token.text;
    else merged.push({ ...token });
  }
  return merged;
}
