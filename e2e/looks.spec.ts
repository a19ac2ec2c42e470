// How pages look, by measure, on one page of each kind: where lines break, what shows that it is a link, what things are called, and that
// nothing stands out to the side with a very long word or from right to left.
import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind, sitemapPaths } from './support/built-site';

const paths = oneOfEachKind(sitemapPaths());

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Names, quantities and citations that stand on two lines. */
function badBreaks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inText =
      /\[[\d,–\- ]+\]|(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+(?:\.\d+)*)*-\d[\p{L}\p{N}.-]*|\d\u00a0\p{L}+/gu;
    const inHeading = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+/gu;
    const range = document.createRange();
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement!;
      if (parent.closest('pre, code, svg, math, .visually-hidden') || !parent.checkVisibility()) continue;
      const heading = parent.closest('h1, h2, h3');
      for (const { 0: name, index } of text.data.matchAll(heading ? inHeading : inText)) {
        if (name.length > (heading ? 16 : 24)) continue;
        range.setStart(text, index);
        range.setEnd(text, index + name.length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => bottom));
        if (lines.size > 1) found.push(name);
      }
    }
    return found;
  });
}

/** Citations that begin a line, and dots that stand where one ends. */
function strayMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rowOf = (element: Element) => element.getBoundingClientRect();
    const cites = [...document.querySelectorAll<HTMLElement>('main .cite')].filter((cite) => {
      const text = cite.closest('p, li, dd, figcaption');
      return (
        text && cite.checkVisibility() && cite.textContent!.startsWith('[') && rowOf(cite).left < rowOf(text).left + 1
      );
    });
    const dots = [...document.querySelectorAll('main p > span > span')].filter((dot) => {
      if (dot.textContent!.trim() !== '·') return false;
      const { left } = rowOf(dot.closest('p')!);
      const before = dot.parentElement!.previousElementSibling!;
      const isFirst = rowOf(dot.parentElement!).top > rowOf(before).top + 1;
      return isFirst && rowOf(dot).right > left + 1;
    });
    return [...cites, ...dots].map((element) => element.parentElement!.textContent!.slice(0, 80));
  });
}

/** Links among words or in lists that do not look like one. What is pressed like a button, a heading, a mark or part of a drawing does. */
function hiddenLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main a[href]')]
      .filter((link) => link.checkVisibility() && link.textContent?.trim())
      .filter(
        (link) =>
          !link.closest('svg, nav, .button') &&
          !link.matches('.anchor, .figure-label, .equation-number, [role="doc-backlink"]'),
      )
      .filter((link) => !link.querySelector('svg, img'))
      .filter(
        (link) =>
          ![link, ...link.querySelectorAll('*')].some(
            (part) => getComputedStyle(part).textDecorationLine === 'underline',
          ),
      )
      .map((link) => link.outerHTML.slice(0, 160)),
  );
}

/** Landmarks and figures of one name, figures called by their whole caption, and links of one name that lead to two places. */
function unclearNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      element.ariaLabel ??
      (element.getAttribute('aria-labelledby')?.split(' ') ?? [element.id])
        .map((id) => (id === element.id ? element : document.getElementById(id))?.textContent?.trim())
        .join(' ');
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const landmarks = shown('nav, aside, [role="region"], section[aria-label], section[aria-labelledby]');
    const figures = shown('figure:has(.figure-label)');
    const names = [...landmarks, ...figures].map((element) => `${element.tagName} ${nameOf(element)}`);
    const targets = new Map<string, Set<string>>();
    for (const link of shown('main a[href]:not(svg a, .card a, [role="doc-backlink"])') as HTMLAnchorElement[]) {
      const name = link.ariaLabel ?? link.textContent!.trim();
      targets.set(name, (targets.get(name) ?? new Set()).add(link.href));
    }
    return [
      ...names.filter((name, index) => names.indexOf(name) !== index),
      ...names.filter((name) => name.startsWith('FIGURE') && name.length > 90),
      ...[...targets]
        .filter(([name, { size }]) => name && size > 1)
        .map(([name, all]) => `${name}: ${[...all].join(' ')}`),
    ];
  });
}

for (const path of paths) {
  test(`${path} breaks its lines well, shows its links, and stays within its width`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await hiddenLinks(page), 'links that do not look like one').toEqual([]);
    expect.soft(await unclearNames(page), 'names that say too little or too much').toEqual([]);
    const years = (await page.locator('main').innerText()).match(/\b\d{4} ?- ?\d{4}\b/g);
    expect.soft(years, 'years joined by a hyphen').toBeNull();
    for (const width of [1280, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await badBreaks(page), `names on two lines at ${width} px`).toEqual([]);
      expect.soft(await strayMarks(page), `citations and dots at the edge of a line at ${width} px`).toEqual([]);
    }
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await sideways(page), `nothing sticks out from right to left at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 390, height: 900 });
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
      for (const title of document.querySelectorAll('main :is(h1, h2, h3)')) title.textContent = 'm'.repeat(80);
    });
    expect.soft(await sideways(page), 'nothing sticks out with a title of one long word').toBeLessThanOrEqual(0);
  });
}
