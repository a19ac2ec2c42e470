import { expect, test } from '@playwright/test';
import { downloadRows, openIsland, readOut, summaryOf } from './support/island';
import { violationsOn } from '../../e2e/support/accessibility';

const address = '/blog/graphs-starve-accelerators';
const name = 'event-driven';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the static figure shows both timelines and their numbers', async ({ page }) => {
    await page.goto(address);
    const island = page.locator(`explorable-island[data-name="${name}"]`);
    await expect(island.getByRole('img').first()).toBeVisible();
    await expect(island.getByText('gain', { exact: true })).toBeVisible();
    await expect(island.getByRole('button')).toHaveCount(0);
  });
});

test('the mouse drags the cursor and picks a graph, and the address brings the state back', async ({ page }) => {
  const island = await openIsland(page, address, name);
  const cursor = island.getByRole('slider', { name: 'time cursor' });
  await cursor.scrollIntoViewIfNeeded();
  const box = (await cursor.boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 5 });
  await page.mouse.up();
  const at = Number(await cursor.getAttribute('aria-valuenow'));
  expect(Math.abs(at - 500)).toBeLessThan(3);
  await island.getByRole('radio', { name: 'CiteSeer' }).click();
  await expect(readOut(island, 'cycles a node: model, published')).toContainText('17.7');
  await expect(page).toHaveURL(/events\.graph=citeseer/);
  const gain = await readOut(island, 'gain').textContent();
  await page.reload();
  await island.scrollIntoViewIfNeeded();
  await expect(readOut(island, 'gain')).toHaveText(gain ?? '');
  await expect(cursor).toHaveAttribute('aria-valuenow', String(at));
});

test('the keyboard scrubs, and equal degrees or one slot gain nothing', async ({ page }) => {
  const island = await openIsland(page, address, name);
  const cursor = island.getByRole('slider', { name: 'time cursor' });
  await cursor.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuenow', '55');
  await expect(cursor).toHaveAttribute('aria-valuetext', /of 64 wait/);
  await island.getByRole('radio', { name: 'instant' }).click();
  await island.getByRole('slider', { name: 'node slots' }).focus();
  await page.keyboard.press('Home');
  await expect(readOut(island, 'gain')).toHaveText('1.00×');
  await island.getByRole('radio', { name: 'power law' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(island.getByRole('radio', { name: 'equal' })).toBeChecked();
  await island.getByRole('slider', { name: 'node slots' }).fill('64');
  await expect(island.getByLabel('tail exponent a')).toBeDisabled();
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a tap moves the cursor, and nothing is wider than the screen', async ({ page }) => {
    const island = await openIsland(page, address, name);
    const cursor = island.getByRole('slider', { name: 'time cursor' });
    const box = (await cursor.boundingBox())!;
    await cursor.tap({ position: { x: box.width * 0.75, y: 40 } });
    await expect(cursor).toHaveAttribute('aria-valuenow', /7[45]\d/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

for (const width of [320, 390, 1280]) {
  test(`no label stands on another at either end of the run, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const state of ['at=0&events.slots=256', 'at=500', 'at=1000']) {
      const island = await openIsland(page, `${address}?events.${state}`, name);
      const touching = await island.locator('.xp-live').evaluate((live) => {
        const labels = [...live.querySelectorAll('svg text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return labels.flatMap((one, index) =>
          labels
            .slice(0, index)
            // Lines of letters may reach into each other by what no letter of theirs uses.
            .filter(({ box }) => one.box.left < box.right && box.left < one.box.right)
            .filter(({ box }) => one.box.top < box.bottom - 3 && box.top < one.box.bottom - 3)
            .map((other) => `${other.words} × ${one.words}`),
        );
      });
      expect(touching).toEqual([]);
    }
  });
}

test('a million nodes run in the worker', async ({ page }) => {
  const island = await openIsland(page, address, name);
  await island.getByRole('radio', { name: '1 M nodes' }).click();
  await expect(island.locator('.xp-live .xp-head')).toContainText('1,000,000 nodes', { timeout: 20_000 });
  expect(await summaryOf(island)).toContain('1,000,000 nodes on 64 slots');
});

test('figure, summary and data file agree', async ({ page }) => {
  const island = await openIsland(page, address, name);
  const gain = (await readOut(island, 'gain').textContent()) ?? '';
  const rows = await downloadRows(page, island);
  const value = (quantity: string, schedule = '') =>
    Number(rows.find(([what, which]) => what === quantity && which === schedule)?.[3]);
  expect(`${value('gain').toFixed(2)}×`).toBe(gain);
  expect(await summaryOf(island)).toContain(`a gain of ${gain}`);
  expect(value('total_us', 'lock step') / value('total_us', 'event-driven')).toBeCloseTo(value('gain'), 6);
  const profile = rows
    .filter(([what, which]) => what === 'utilisation_at' && which === 'event-driven')
    .map((row) => Number(row[3]));
  const mean = profile.reduce((sum, share) => sum + share, 0) / profile.length;
  expect(mean * value('gain')).toBeCloseTo(value('utilisation', 'event-driven'), 4);
  expect(value('int8_nodes')).toBe(2437);
});

test('an address outside the ranges is clamped and says so', async ({ page }) => {
  const island = await openIsland(page, `${address}?events.slots=0&events.low=NaN&events.graph=karate`, name);
  await expect(island.getByText('node slots 0 is outside 1 to 256; 1 is shown.')).toBeVisible();
  await expect(island.getByText('“NaN” is no number for nodes in INT8; 90% is shown.')).toBeVisible();
  await expect(island.getByText('“karate” is no choice for “graph”; Cora is shown.')).toBeVisible();
});

test('a worker that fails says so and leaves the static figure', async ({ page }) => {
  await page.route(/event-driven\.worker\./, (route) => route.abort());
  await page.goto(`${address}?events.graph=reddit`);
  const island = page.locator(`explorable-island[data-name="${name}"]`);
  await island.scrollIntoViewIfNeeded();
  await expect(island.getByText(/the drawing stands in for it/)).toBeVisible();
  await expect(island.locator('.xp-static')).toBeVisible();
});

test('has no accessibility violation while it runs', async ({ page }) => {
  await openIsland(page, address, name);
  expect(await violationsOn(page, { within: `explorable-island[data-name="${name}"]` })).toEqual([]);
});
