// What opens, read by axe while it is open, in light and in dark.
import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from '../../e2e/support/accessibility';
import { openIsland } from './support/island';

const POST = '/blog/what-a-number-costs';

/** Nothing is wrong with a part of the page, in either scheme. */
async function expectSound(page: Page, within: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page, { within }), `${within}, ${colorScheme}`).toEqual([]);
  }
}

test('a text: its contents, a figure with its terms, its code and its data, a preview, an enlarged figure', async ({
  page,
}) => {
  const island = await openIsland(page, POST, 'number-formats');
  await island.getByRole('button', { name: 'Terms' }).click();
  await expectSound(page, '[data-name="number-formats"]');
  await island.getByRole('button', { name: 'Code' }).click();
  await expect(island.locator('.xp-code pre')).toBeVisible();
  await expectSound(page, '[data-name="number-formats"] .xp-code');
  await page.locator('details.data').first().locator('summary').click();
  await expectSound(page, 'details.data[open]');
  await expectSound(page, 'nav');
  await page.locator('a[role=doc-biblioref]').first().hover();
  await expect(page.locator('#preview')).toBeVisible();
  await expectSound(page, '#preview');
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  const chart = page.locator('figure.chart').first();
  await chart.hover();
  await chart.getByRole('button', { name: /^Enlarge/ }).click();
  await expectSound(page, 'dialog[open]');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a text: its contents, a note, the sheet of a citation, the choices of a figure', async ({ page }) => {
    const island = await openIsland(page, POST, 'number-formats');
    await island.getByText('More choices').tap();
    await expectSound(page, '[data-name="number-formats"]');
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await contents.locator('summary').tap();
    await expect(contents.getByRole('link').first()).toBeVisible();
    await expectSound(page, 'nav');
    await page.keyboard.press('Escape');
    await page.locator('.note-mark').first().tap();
    await expect(page.locator('.note-body').first()).toBeVisible();
    await expectSound(page, '.note');
    await page.locator('a[role=doc-biblioref]').first().tap();
    await expect(page.locator('#preview')).toBeVisible();
    await expectSound(page, '#preview');
  });
});

test('the search: empty, with answers, without', async ({ page }) => {
  await page.goto('/feeds');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await expectSound(page, 'dialog[open]');
  await page.keyboard.type('outlier');
  await expect(dialog.locator('mark').first()).toBeVisible();
  await expectSound(page, 'dialog[open]');
  await dialog.getByRole('searchbox').fill('zzzyzx');
  await expect(dialog.getByRole('status')).toContainText('Nothing');
  await expectSound(page, 'dialog[open]');
});

test('publications: a citation copied, works ticked, filters that leave nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/publications');
  await page.locator('#work-gimenes2025ample').getByRole('link', { name: 'Cite' }).click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await page.locator('#work-gimenes2025ample').getByRole('checkbox').check();
  await expectSound(page, 'main');
  await page.getByRole('searchbox').fill('zzzyzx');
  await expect(page.getByText('No work fits all of these filters.')).toBeVisible();
  await expectSound(page, 'main');
});

test('what is folded on the pages of the CV and of a work', async ({ page }) => {
  for (const path of ['/cv', '/publications/cao2024scaling']) {
    await page.goto(path);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await expectSound(page, 'main');
  }
});
