// Nothing moves when faces come late, whatever their order: each is held back until the page has been painted with its stand-in.
// The face of formulas has none (lib/fonts/subset-fonts.ts): where the first screen holds a formula, it does not come at all.
import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind, sitemapPaths } from './support/built-site';

const paths = oneOfEachKind(sitemapPaths());

async function shiftWithLateFaces(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const held: (() => void)[] = [];
  let isFormulaInSight = false;
  await page.route(/\/fonts\//, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    if (isFormulaInSight && /-math-/.test(route.request().url())) await route.abort();
    else await route.continue();
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() =>
    performance.getEntriesByType('paint').some(({ name }) => name === 'first-contentful-paint'),
  );
  isFormulaInSight = await page.evaluate(() =>
    [...document.querySelectorAll('math')].some((formula) => formula.getBoundingClientRect().top < innerHeight),
  );
  // One after the other, as a slow line would bring them, the last first.
  while (held.length > 0) {
    held.pop()!();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
}

for (const width of [390, 1280]) {
  for (const path of paths) {
    test(`${path} stays where it is at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      expect(await shiftWithLateFaces(page, path)).toBeLessThanOrEqual(0.01);
    });
  }
}
