// Holds the assumptions about Next's output that lib/pages/prune-page.ts is built on, and the budgets of bytes.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { decodeText, tokenizeHtml } from '../lib/html/html-tokens';
import { builtFile, builtManifest, builtSiteDirectory } from './support/built-site';

const directory = builtSiteDirectory();
const manifest = builtManifest(directory);
const pages = Object.keys(manifest.entries).filter((address) =>
  manifest.headerSets[manifest.entries[address]!.headerSet]?.['Content-Type']?.startsWith('text/html'),
);
const posts = pages.filter((address) => address.startsWith('/blog/') && !address.includes('kitchen-sink'));

test('no page holds anything of the framework', () => {
  for (const address of pages) {
    const html = builtFile(address, directory).toString('utf8');
    expect([address, /\/_next\/|__next|TURBOPACK|\sstyle=/.exec(html)?.[0]]).toEqual([address, undefined]);
  }
  expect(
    Object.keys(manifest.entries).filter((address) => address.startsWith('/_next/') && address.endsWith('.js')),
  ).toEqual([]);
});

/** What a browser that takes brotli receives, headers apart. */
const wireBytes = (address: string) =>
  manifest.entries[address]?.forms.br?.bytes ?? manifest.entries[address]?.forms.identity.bytes ?? 0;
const gzipBytes = (address: string) =>
  manifest.entries[address]?.forms.gzip?.bytes ?? manifest.entries[address]?.forms.identity.bytes ?? 0;
const linked = (html: string, expression: RegExp) => [...html.matchAll(expression)].map(([, address]) => address!);

/** What a cold visit to a page loads: the page, its style sheet, its script, and every face that its text can call for. */
function coldBytes(address: string) {
  const html = builtFile(address, directory).toString('utf8');
  const styles = linked(html, /<link rel=stylesheet href=([^\s>]+)/g);
  const scripts = linked(html, /<script type=module src=([^\s>]+)/g);
  // Every face whole or in parts but those of other scripts, which load only for a character of theirs.
  const fonts = Object.keys(manifest.entries).filter(
    (path) =>
      /\/[a-z-]+-\d+(?:-\d+|-italic)?\.[0-9a-f]+\.woff2$/.test(path) &&
      (!path.includes('math') || html.includes('<math')),
  );
  const sum = (list: readonly string[]) => list.reduce((total, item) => total + wireBytes(item), 0);
  const gzip = {
    styles: styles.reduce((total, item) => total + gzipBytes(item), 0),
    scripts: scripts.reduce((total, item) => total + gzipBytes(item), 0),
  };
  return {
    gzip,
    html: wireBytes(address),
    styles: sum(styles),
    scripts: sum(scripts),
    fonts: sum(fonts),
    preloads: linked(html, /rel=preload as=font/g).length,
  };
}

/** A write-up of 1,500 words may weigh 90 kB in all, drawings apart; each word beyond brings its own bytes, formulae included. */
const budget = (words: number) => 90_000 + 8 * Math.max(0, words - 1_500);
const largestDrawings = 25_000;
/** What stands about a text, however short it is: head, header, footer, the ways to cite it. A drawing may weigh as much. */
const frame = 3_000;
/** What the scripts of a page say where that is not English, which they say by themselves. */
const scriptWords = /<script id="?words"?[^>]*>.*?<\/script>/s;
const largestScriptWords = 1_000;
const drawings = /<svg[\s>].*?<\/svg>/gs;
const brotliBytes = (text: string) => brotliCompressSync(text).length;

for (const address of posts) {
  test(`${address} is within its budget of bytes`, () => {
    const { gzip, html, styles, scripts, fonts, preloads } = coldBytes(address);
    const source = builtFile(address, directory).toString('utf8');
    const undrawn = brotliBytes(source.replace(drawings, ''));
    const words = textOf(source).split(/\s+/).length;
    expect(undrawn + styles + scripts + fonts).toBeLessThanOrEqual(budget(words));
    expect(html - undrawn).toBeLessThanOrEqual(largestDrawings);
    expect(gzip.scripts).toBeLessThanOrEqual(6_000);
    expect(gzip.styles).toBeLessThanOrEqual(13_500);
    // A page that begins with a formula asks for its face as well.
    expect(preloads).toBeLessThanOrEqual(source.includes('"Formulas"') ? 4 : 3);
  });

  test(`${address} is at most three times its own text, drawings apart, or little more than the frame of a page`, () => {
    const html = builtFile(address, directory).toString('utf8');
    const text = gzipSync(textOf(html), { level: 9 }).length;
    const undrawn = gzipSync(html.replace(drawings, ''), { level: 9 }).length;
    const [said] = scriptWords.exec(html) ?? [];
    const saying = said ? gzipSync(said, { level: 9 }).length : 0;
    expect(saying).toBeLessThanOrEqual(largestScriptWords);
    expect(undrawn).toBeLessThanOrEqual(Math.max(3 * text, text + frame + saying));
    expect(gzipBytes(address)).toBeLessThanOrEqual(Math.max(4 * text, text + 2 * frame));
  });
}

function textOf(html: string): string {
  let silent = false;
  return tokenizeHtml(html)
    .map((token) => {
      if (token.kind === 'open') silent = token.name === 'script' || token.name === 'style';
      if (token.kind === 'close') silent = false;
      return token.kind === 'text' && !silent ? decodeText(token.raw) : '';
    })
    .join('');
}
