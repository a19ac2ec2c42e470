/** The one door to Shiki: one highlighter for all documents, made on first use. */
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false });

let highlighter: Promise<HighlighterCore> | undefined;

/** Language names an author may write, and the grammar each uses. CUDA is C++ with a few more words. */
const grammars: Record<string, string> = {
  bash: 'bash', sh: 'bash', shell: 'bash', c: 'c', cpp: 'cpp', 'c++': 'cpp', cuda: 'cpp', cu: 'cpp', diff: 'diff', html: 'html',
  css: 'css', js: 'javascript', javascript: 'javascript', json: 'json', markdown: 'markdown', md: 'markdown', mdx: 'markdown',
  python: 'python', py: 'python', rust: 'rust', sv: 'system-verilog', systemverilog: 'system-verilog', verilog: 'system-verilog',
  tex: 'latex', latex: 'latex', bibtex: 'bibtex', toml: 'toml', ts: 'typescript', typescript: 'typescript', yaml: 'yaml', yml: 'yaml',
};

/** Languages that are set as they stand. */
const plain = new Set(['', 'text', 'txt', 'plain', 'output', 'console']);

/** Every language name an author may write. */
export const languages: readonly string[] = [...Object.keys(grammars), ...plain].filter(Boolean);

/** One run of characters of one kind: `k` keyword, `s` string, `c` comment, `n` number or constant, `f` function, `p` parameter. */
export interface CodeToken {
  kind: string;
  text: string;
}

/** The lines of a listing as tokens; undefined when the language is unknown. */
export async function tokenize(code: string, language: string): Promise<CodeToken[][] | undefined> {
  if (plain.has(language)) return code.split('\n').map((text) => [{ kind: '', text }]);
  const grammar = grammars[language.toLowerCase()];
  if (!grammar) return undefined;
  const { codeToTokensBase } = await load();
  return codeToTokensBase(code, { lang: grammar, theme: 'classes' }).map((line) => merge(line.map(toToken)));
}

async function load(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [
      import('shiki/langs/bash.mjs'), import('shiki/langs/c.mjs'), import('shiki/langs/cpp.mjs'), import('shiki/langs/diff.mjs'),
      import('shiki/langs/javascript.mjs'), import('shiki/langs/json.mjs'), import('shiki/langs/markdown.mjs'),
      import('shiki/langs/python.mjs'), import('shiki/langs/system-verilog.mjs'), import('shiki/langs/typescript.mjs'),
      import('shiki/langs/yaml.mjs'), import('shiki/langs/html.mjs'), import('shiki/langs/css.mjs'), import('shiki/langs/rust.mjs'),
      import('shiki/langs/latex.mjs'), import('shiki/langs/bibtex.mjs'), import('shiki/langs/toml.mjs'),
    ],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return highlighter;
}

const kinds: Record<string, string> = {
  keyword: 'k', string: 's', 'string-expression': 's', comment: 'c', constant: 'n', function: 'f', parameter: 'p', link: 's', inserted: 'i', deleted: 'd',
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
