// Nothing moves when faces come late, whatever their order: each is held back until the page has been painted with its stand-in.
// The face of formulas has none: a page that begins with a formula goes without one that is late (lib/pages/first-formula.ts).
import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind, sitemapPaths } from './support/built-site';
import { secondSite } from './support/second-site';

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
  await page.route(/\/fonts\//, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() =>
    performance.getEntriesByType('paint').some(({ name }) => name === 'first-contentful-paint'),
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

// The second site has a post that begins with a formula.
for (const width of [390, 1280]) {
  for (const path of [...paths, `${secondSite}/blog/conservation`]) {
    test(`${path} stays where it is at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      expect(await shiftWithLateFaces(page, path)).toBeLessThanOrEqual(0.01);
    });
  }
}
