// The figures of the essay on mixed precision, held by mouse, keyboard and touch; what they draw, say and save agree.
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { violationsOn } from '../../e2e/support/accessibility';
import { openIsland } from './support/island';

const ESSAY = '/blog/what-a-number-costs';

/** Opens the essay and brings a figure near, so that it goes live. */
async function hold(page: Page, id: string, query = ''): Promise<Locator> {
  await page.goto(`${ESSAY}${query}`);
  const figure = page.locator(`[id="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Reset' })).toBeVisible();
  return figure;
}

async function readOuts(figure: Locator): Promise<string[]> {
  return figure.locator('.xp-live dl').getByRole('definition').allInnerTexts();
}

async function saved(page: Page, figure: Locator) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'Data (CSV)' }).click(),
  ]);
  return csvParse(await readFile(await download.path(), 'utf8'));
}

test('the value is dragged by mouse, rounds to a code, and its address brings it back', async ({ page }) => {
  const figure = await hold(page, 'fig:formats');
  const line = figure.locator('[data-hold]');
  const box = (await line.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + 100, { steps: 8 });
  await page.mouse.up();
  const value = figure.getByRole('slider', { name: 'value' });
  await expect(value).toBeFocused();
  const dragged = await value.inputValue();
  // The line ends some pixels before the drawing does.
  expect(Math.abs(Number(dragged) - 4.4)).toBeLessThan(0.2);
  await expect(line).toContainText(`${dragged} rounds to 4`);
  await expect(page).toHaveURL(new RegExp(`formats\\.x=${dragged}`));
  const before = await readOuts(figure);
  await page.reload();
  const again = await hold(page, 'fig:formats', new URL(page.url()).search);
  await expect(again.getByRole('slider', { name: 'value' })).toHaveValue(dragged);
  expect(await readOuts(again)).toEqual(before);
});

test('the keyboard reaches every choice, and the summary says once what changed', async ({ page }) => {
  const figure = await hold(page, 'fig:formats');
  await figure.getByRole('radio', { name: 'FP4 E2M1' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'FP6 E2M3' })).toBeChecked();
  await expect(figure.locator('.xp-live')).toContainText('Sixty-four codes, placed');
  await figure.getByRole('slider', { name: 'value' }).focus();
  await page.keyboard.press('Home');
  await expect(figure.locator('[data-hold]')).toContainText('−9 is clipped to −7.5');
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('slider', { name: 'value' })).toHaveValue('-8.99');
  await expect(figure.getByRole('status').filter({ hasText: '−8.99 is clipped to −7.5, bits 111111' })).toHaveCount(1);
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(figure.getByRole('slider', { name: 'value' })).toHaveValue('2.71');
  await expect(page).not.toHaveURL(/formats\./);
});

test('drawing, summary and CSV agree', async ({ page }) => {
  const figure = await hold(
    page,
    'fig:formats',
    '?formats.format=int&formats.bits=3&formats.outlier=20&formats.x=-1.6',
  );
  const rows = await saved(page, figure);
  const kind = (name: string) => rows.filter((row) => row.kind === name);
  expect(
    kind('read-out')
      .slice(0, 5)
      .map(({ value }) => value),
  ).toEqual(await readOuts(figure));
  expect(kind('code').map(({ value }) => value)).toEqual(['-3', '-2', '-1', '0', '1', '2', '3']);
  expect(kind('value').map(({ value }) => value)).toEqual(['-2', '110']);
  await expect(figure.getByRole('group', { name: 'bits 110, each to be flipped' })).toBeVisible();
  await expect(figure.locator('[data-hold]')).toContainText('−1.6 rounds to −2');
  const drawn = kind('values ÷ scale').reduce((sum, { value }) => sum + Number(value), 0);
  expect(drawn).toBeGreaterThan(8100);
  const summary = await figure.locator('[data-summary]').getAttribute('data-summary');
  for (const text of await readOuts(figure)) expect(summary).toContain(text);
});

test('an edited address is clamped with a notice that says the range', async ({ page }) => {
  const figure = await hold(page, 'fig:formats', '?formats.x=99&formats.format=fp3&formats.outlier=abc');
  await expect(figure.getByText('“fp3” is no choice for “format”; FP4 E2M1 is shown.')).toBeVisible();
  await expect(figure.getByText('“abc” is no number for outlier × max; 40× is shown.')).toBeVisible();
  await expect(
    figure.getByText('value 99 is outside −7.2 to 7.2, the line of this format; 7.2 is shown.'),
  ).toBeVisible();
  await figure.getByRole('radio', { name: 'Laplace' }).check();
  await expect(figure.getByText('“fp3” is no choice for “format”')).toBeHidden();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap moves the value, and nothing sticks out to the side', async ({ page }) => {
    const figure = await hold(page, 'fig:formats');
    const line = figure.locator('[data-hold]');
    await line.scrollIntoViewIfNeeded();
    const box = (await line.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.25, box.y + 120);
    await expect(line).not.toContainText('2.71');
    await expect(line).toContainText(/−3\.\d+ rounds to −4/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await figure.getByText('More choices').click();
    for (const control of await figure.locator('.xp-live :is(button, input, select)').all()) {
      const { width, height } = (await control.boundingBox())!;
      expect(Math.min(width, height), await control.innerText()).toBeGreaterThanOrEqual(24);
    }
  });
});

for (const width of [768, 1280]) {
  test(`no format moves what stands under its bits and read-outs at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const island = await openIsland(page, '/blog/what-a-number-costs', 'number-formats');
    const places = () =>
      island.evaluate((element) => [
        element.getBoundingClientRect().height,
        ...[...element.querySelectorAll('.xp-live :is(.xp-drawing, input[type="range"])')].map(
          (part) => part.getBoundingClientRect().top - element.getBoundingClientRect().top,
        ),
      ]);
    const before = await places();
    for (const name of ['INT', 'FP16', 'FP8 E4M3', 'BF16']) {
      await island.getByRole('radio', { name, exact: true }).check();
      expect(await places(), name).toEqual(before);
    }
  });
}

test('a rotation spreads the outliers, and the read-out says what it was before', async ({ page }) => {
  const figure = await hold(page, 'fig:formats');
  const height = () => figure.locator('explorable-island').evaluate((island) => island.getBoundingClientRect().height);
  const before = { readOuts: await readOuts(figure), height: await height() };
  await figure.getByRole('group', { name: 'rotated in runs of' }).getByRole('radio', { name: 'all' }).check();
  await expect(page).toHaveURL(/formats\.rotation=8192/);
  const [rotated] = await readOuts(figure);
  expect(rotated).toMatch(new RegExp(`^${before.readOuts[0]!.replace(' dB', '')} → [\\d.]+ dB$`));
  await expect(figure.locator('.xp-live .xp-head')).toContainText('rotated as a whole');
  await expect(figure.locator('[data-hold]')).toContainText('rotated value ÷ tensor scale');
  expect(await height()).toBe(before.height);
  const rows = await saved(page, figure);
  expect(rows.find(({ name }) => name === 'SQNR without outliers before rotation (dB)')).toBeDefined();
});

test('a layer is walked through by buttons, by itself and from the text', async ({ page }) => {
  const figure = await hold(page, 'fig:layer');
  await expect(figure.locator('.xp-said')).toContainText('Column 3, the loud one, is rounded');
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(figure.locator('.xp-said')).toContainText('Column 4 is rounded; the 4 columns to its right');
  await expect(page).toHaveURL(/layer\.column=4/);
  await figure.getByRole('button', { name: /^Play/ }).click();
  await expect(figure.getByRole('slider', { name: 'columns rounded' })).toHaveValue('8', { timeout: 20_000 });
  await expect(figure.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('link', { name: 'The best of them' }).click();
  await expect(figure.getByRole('slider', { name: 'exponent α' })).toHaveValue('0.4');
  await expect(figure.locator('.xp-live .xp-head')).toContainText('AWQ, weights in 4 bits, α = 0.4');
});

test('the allocator: policies, the front dragged by mouse, two figures in one address', async ({ page }) => {
  const figure = await hold(page, 'fig:allocator', '?formats.x=1.2');
  const front = figure.locator('[data-hold]');
  await front.scrollIntoViewIfNeeded();
  const box = (await front.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.9, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 80, { steps: 6 });
  await page.mouse.up();
  await figure.getByRole('radio', { name: 'random search' }).check();
  await expect(page).toHaveURL(/allocator\.policy=random/);
  await expect(page).toHaveURL(/formats\.x=1\.2/);
  const [, , loss, against] = await readOuts(figure);
  expect(against).toMatch(/^\+\d+%$/);
  const rows = await saved(page, figure);
  expect(rows.filter(({ kind }) => kind === 'trial')).toHaveLength(50);
  const chosen = rows.find(({ kind, name }) => kind === 'chosen' && name === 'random')!;
  expect(`${(100 * Number(chosen['loss, share of all-low'])).toFixed(1)}%`).toBe(loss);
  await expect(front).toContainText(`${loss} of all-low`);
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('radio', { name: 'random search' })).toBeChecked();
  await expect(figure.locator('.xp-live dl')).toContainText(loss!);
});

test('"Code" shows the module that runs', async ({ page }) => {
  const figure = await hold(page, 'fig:formats');
  await figure.getByRole('button', { name: 'Code' }).click();
  await expect(figure.getByRole('combobox', { name: 'file' })).toBeVisible();
  await expect(figure.locator('pre')).toHaveText(
    await readFile('lib/explorables/number-formats/float-format.ts', 'utf8'),
  );
});

test('a figure whose script fails says so and keeps its drawing', async ({ page }) => {
  await page.route('**/assets/islands/**', (route) => route.abort());
  await page.goto(ESSAY);
  const figure = page.locator('[id="fig:formats"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText('The live figure could not be loaded; the drawing stands in for it.')).toBeVisible();
  await expect(figure.getByRole('img', { name: /number line/ })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the static figure stands in its place, and in print', async ({ page }) => {
    await page.goto(ESSAY);
    const figure = page.locator('[id="fig:formats"]');
    await expect(figure.getByRole('img', { name: /number line/ })).toBeVisible();
    await expect(figure).toContainText('2.71 rounds to 3');
    await expect(figure.getByRole('button')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(figure.getByRole('img', { name: /number line/ })).toBeVisible();
  });
});

test('axe finds nothing on live figures, in both schemes', async ({ page }) => {
  await hold(page, 'fig:formats');
  await page.locator('[id="fig:allocator"]').scrollIntoViewIfNeeded();
  await expect(page.locator('[id="fig:allocator"]').getByRole('button', { name: 'Reset' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page, { within: '.explorable' })).toEqual([]);
  }
});
