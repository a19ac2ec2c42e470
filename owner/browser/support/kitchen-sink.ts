// Drafts are in no build, so the kitchen sink is set here: the same pipeline and style sheets, in a page of its own.
import { createElement, type ReactNode } from 'react';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { renderToStaticMarkup } from 'react-dom/server';
import { fontFiles } from '@/lib/fonts/copy-fonts';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { isRecord } from '@/lib/content/is-record';
import { openContent } from '@/lib/content/store';
import { renderProcessed, type RenderedProse } from '@/lib/prose/render';
import { loadProse } from '@/lib/prose/store/load-prose';
import { britishWords } from '@/lib/words/words';
import { contentDirectory } from '../../content-directory';

const origin = 'http://prose.test';
const require = createRequire(import.meta.url);

/** Opens the kitchen sink in a page, with the site's own faces and pictures. */
export async function openKitchenSink(page: Page): Promise<void> {
  const html = await kitchenSink();
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const font =
      pathname.startsWith('/assets/fonts/') &&
      fontFiles[pathname.slice('/assets/fonts/'.length) as keyof typeof fontFiles];
    if (pathname === '/blog/kitchen-sink')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (font) return route.fulfill({ path: require.resolve(font) });
    if (pathname.startsWith('/assets/images/')) return route.fulfill({ path: `public${pathname}` });
    return route.fulfill({ status: 404 });
  });
  await page.goto(`${origin}/blog/kitchen-sink`);
}

let made: Promise<string> | undefined;

function kitchenSink(): Promise<string> {
  made ??= makePage();
  return made;
}

async function makePage(): Promise<string> {
  const content = openContent(contentDirectory);
  const { path, body, bodyLine, data } = content.documents.find(({ path }) => path === 'posts/kitchen-sink.mdx')!;
  const macros = isRecord(data.macros) ? (data.macros as Record<string, string>) : {};
  const { directory, files } = content;
  const processed = await loadProse(
    { file: path, body, bodyLine, macros },
    { directory, files, entries: bibliographyOf(content).entries, words: britishWords },
  );
  return toPage(await renderProcessed(processed, { Markup, Explorable }));
}

const Markup = ({ html, as = 'div' }: { html: string; as?: string }) =>
  createElement(as, { dangerouslySetInnerHTML: { __html: html } });
const Explorable = ({ id, label, children }: { id?: string; label: string; children?: ReactNode }) =>
  createElement(
    'figure',
    { id, className: 'explorable' },
    createElement('figcaption', null, createElement('b', null, `${label}. `), children),
  );

function toPage({ content, references }: RenderedProse): string {
  const styles = ['app/tokens.css', 'app/base.css', 'app/grid.css', ...partsOf('app/_prose/prose.css')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const list = references.map(
    ({ key, html, citedAt }) =>
      `<li id="ref-${key}">${html} ${citedAt.map((id) => `<a href="#${id}">back to ${id}</a>`).join(' ')}</li>`,
  );
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Every construct, once</title>` +
    `<style>${styles}\nbody{padding:1rem}</style></head><body><main class="reading"><h1>Every construct, once</h1><article class="prose">${renderToStaticMarkup(content)}` +
    `<section class="references"><h2>References</h2><ol>${list.join('')}</ol></section></article></main></body></html>`
  );
}

/** The sheets that a sheet imports. */
const partsOf = (sheet: string): string[] =>
  [...readFileSync(sheet, 'utf8').matchAll(/@import '([^']+)'/g)].map(([, part]) => join(dirname(sheet), part!));
