import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page and waits until the named figure on it is live. */
export async function openIsland(page: Page, address: string, name: string): Promise<Locator> {
  await page.goto(address);
  const island = page.locator(`explorable-island[data-name="${name}"]`);
  await island.scrollIntoViewIfNeeded();
  await expect(island).toHaveAttribute('data-live', '');
  return island;
}

/** The number under a small label, "77 % (74–79)". The static figure's own numbers are hidden and not meant. */
export function readOut(island: Locator, label: string): Locator {
  return island
    .locator('.xp-live .xp-out div')
    .filter({ has: island.page().getByText(label, { exact: true }) })
    .locator('dd');
}

/** What the figure would say aloud once it rests. */
export async function summaryOf(island: Locator): Promise<string> {
  return (await island.locator('[data-summary]').getAttribute('data-summary')) ?? '';
}

/** The rows of the figure's data file, the header left out. */
export async function downloadRows(page: Page, island: Locator): Promise<string[][]> {
  const download = page.waitForEvent('download');
  await island.getByRole('button', { name: 'Data (CSV)' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
}
