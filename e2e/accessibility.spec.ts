import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind, sitemapPaths } from './support/built-site';
import { violationsOn } from './support/accessibility';

const acrossViews = [
  { name: 'light, phone', colorScheme: 'light', width: 360 },
  { name: 'dark, wide', colorScheme: 'dark', width: 1280 },
] as const;
const otherViews = [
  { name: 'light, wide', colorScheme: 'light', width: 1280 },
  { name: 'dark, phone', colorScheme: 'dark', width: 360 },
] as const;

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const paths = [...sitemapPaths(), '/no-such-page', '/server-error'];
const firstOfKind = new Set(oneOfEachKind(paths));

// Every page in both schemes and at both widths; what stands at one width only is the same on all pages of a kind, so that one of
// them is read in all four views.
for (const path of paths) {
  const views = firstOfKind.has(path) ? [...acrossViews, ...otherViews] : acrossViews;
  test(`axe finds nothing on ${path}, in light and dark, on phone and wide`, async ({ page }) => {
    // Readings of a long page take minutes on a loaded machine, and are no less right for it.
    test.slow();
    await page.goto(path);
    for (const view of views) {
      await test.step(view.name, async () => {
        await page.emulateMedia({ colorScheme: view.colorScheme });
        await page.setViewportSize({ width: view.width, height: 900 });
        expect(await violationsOn(page)).toEqual([]);
        expect(await sideways(page), 'nothing sticks out to the side').toBeLessThanOrEqual(0);
      });
    }
    // The narrowest phones, and the narrowest margin that notes stand in.
    for (const width of [320, 768, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sideways(page), `nothing sticks out at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
