import { expect, test } from '@playwright/test';
import { downloadRows, openIsland, readOut, summaryOf } from './support/island';
import { violationsOn } from '../../e2e/support/accessibility';

const address = '/blog/who-chooses-the-next-thought';
const name = 'thought-graphs';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the static figure shows the same search and its numbers', async ({ page }) => {
    await page.goto(address);
    const island = page.locator(`explorable-island[data-name="${name}"]`);
    await expect(island.getByRole('img').first()).toBeVisible();
    await expect(island.getByText('queries', { exact: true }).first()).toBeVisible();
    await expect(island.getByRole('button')).toHaveCount(0);
  });
});

test('the mouse chooses a method and turns its sliders, and the address brings the state back', async ({ page }) => {
  const island = await openIsland(page, address, name);
  await island.getByRole('radio', { name: 'tree' }).click();
  await island.getByLabel('answers a level').fill('7');
  await expect(readOut(island, 'queries')).toHaveText('14');
  await expect(page).toHaveURL(/thoughts\.method=tree.*thoughts\.width=7/);
  const solved = await readOut(island, 'solved (95% interval)').textContent();
  await page.reload();
  await island.scrollIntoViewIfNeeded();
  await expect(island.getByRole('radio', { name: 'tree' })).toBeChecked();
  await expect(readOut(island, 'solved (95% interval)')).toHaveText(solved ?? '');
});

test('the keyboard walks the choices, the sliders and the steps', async ({ page }) => {
  const island = await openIsland(page, address, name);
  await expect(island.getByText('Step 7 of 7.', { exact: true })).toBeVisible();
  const back = island.getByRole('button', { name: 'Back' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(island.getByText('Step 6 of 7.', { exact: true })).toBeVisible();
  await expect(
    island.getByRole('paragraph').filter({ hasText: /Aggregate two answers to the whole, 10 times/ }),
  ).toBeVisible();
  const next = island.getByRole('button', { name: 'Next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(island.getByText('Step 7 of 7.', { exact: true })).toBeVisible();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(back).toBeFocused();
  await island.getByLabel('merge attempts').focus();
  await page.keyboard.press('ArrowRight');
  await expect(readOut(island, 'queries')).toHaveText('14');
  await island.getByRole('radio', { name: 'graph' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(island.getByRole('radio', { name: 'policy' })).toBeChecked();
  await expect(island.getByLabel('query budget')).toBeVisible();
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a tap steps through the search, and nothing is wider than the screen', async ({ page }) => {
    const island = await openIsland(page, address, name);
    await island.getByRole('button', { name: 'Start' }).tap();
    await expect(island.getByText('Step 0 of 7.', { exact: true })).toBeVisible();
    await island.getByRole('button', { name: 'Next' }).tap();
    await expect(
      island.getByRole('paragraph').filter({ hasText: /Decompose the whole into 2 parts; 1 query so far/ }),
    ).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

test('figure, summary and data file agree', async ({ page }) => {
  const island = await openIsland(page, address, name);
  await expect(readOut(island, 'mean error')).not.toHaveText('…');
  const rows = await downloadRows(page, island);
  const [, method, queries, error = '', solved = ''] = rows.find(([what]) => what === 'model') ?? [];
  expect(method).toBe('graph');
  const percent = `${Math.round(Number(solved) * 100)}%`;
  await expect(readOut(island, 'solved (95% interval)')).toContainText(percent);
  await expect(readOut(island, 'mean error')).toContainText(Number(error).toFixed(2));
  await expect(readOut(island, 'queries')).toHaveText(String(Number(queries)));
  expect(await summaryOf(island)).toContain(`solves ${percent}`);
  expect(rows.filter(([what]) => what === 'real trial')).toHaveLength(94);
});

test('an address outside the ranges is clamped and says so', async ({ page }) => {
  const island = await openIsland(page, `${address}?thoughts.merges=999&thoughts.task=sorting33`, name);
  await expect(island.getByText('merge attempts 999 is outside 1 to 20; 20 is shown.')).toBeVisible();
  await expect(island.getByText('“sorting33” is no choice for “task”; sort 32 is shown.')).toBeVisible();
  await expect(readOut(island, 'queries')).toHaveText('23');
});

test('a worker that fails says so and leaves the static figure', async ({ page }) => {
  await page.route(/thought-graphs\.worker\./, (route) => route.abort());
  await page.goto(address);
  const island = page.locator(`explorable-island[data-name="${name}"]`);
  await island.scrollIntoViewIfNeeded();
  await expect(island.getByText(/the drawing stands in for it/)).toBeVisible();
  await expect(island.locator('.xp-static')).toBeVisible();
});

test('has no accessibility violation while it runs', async ({ page }) => {
  await openIsland(page, address, name);
  expect(await violationsOn(page, { within: `explorable-island[data-name="${name}"]` })).toEqual([]);
});
