// Figures held by one slider: live, moved by key and by mouse, its numbers, summary and file in agreement, and
// nothing about it moves the page.
import { expect, test } from '@playwright/test';
import { downloadRows, openIsland, summaryOf } from './support/island';
import { violationsOn } from '../../e2e/support/accessibility';

const FIGURES = [
  { address: '/research/serving', name: 'continuous-batching', state: 'batching.rate', choice: 'chunked' },
  { address: '/research/heterogeneous-systems', name: 'placement', state: 'placement.link', choice: 'greedy' },
  { address: '/research/architecture-search', name: 'architecture-search', state: 'search.time', choice: 'random' },
  {
    address: '/blog/who-chooses-the-next-thought',
    name: 'imperfect-verifier',
    state: 'errs.accepted',
    choice: 'five times',
  },
  { address: '/blog/what-a-number-costs', name: 'layer-rounding', state: 'layer.column', choice: 'AWQ' },
] as const;

for (const { address, name, state, choice } of FIGURES) {
  test(`${name} is held, says what it shows and keeps its place`, async ({ page }) => {
    const island = await openIsland(page, address, name);
    const main = island.locator('.xp-main').getByRole('slider');
    const before = { summary: await summaryOf(island), height: (await island.boundingBox())!.height };
    await main.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(new RegExp(state.replace('.', '\\.')));
    await expect.poll(() => summaryOf(island)).not.toBe(before.summary);
    await island.getByRole('radio', { name: choice, exact: true }).check();
    await expect.poll(() => summaryOf(island)).toContain(choice);
    const values = await island.locator('.xp-live dl').getByRole('definition').allInnerTexts();
    for (const value of values) expect(await summaryOf(island)).toContain(value);
    const rows = await downloadRows(page, island);
    expect(rows.filter(([kind]) => kind === 'read-out')).toHaveLength(values.length);
    const drawing = island.locator('.xp-live [data-hold]');
    await drawing.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = (await drawing.boundingBox())!;
    const value = await main.inputValue();
    await page.mouse.click(x + width * 0.3, y + height * 0.3);
    await expect(main).not.toHaveValue(value);
    await expect(main).toBeFocused();
    expect((await island.boundingBox())!.height).toBe(before.height);
    expect(await violationsOn(page, { within: 'explorable-island' })).toEqual([]);
  });
}

const ALL_FIGURES = [
  ...FIGURES,
  { address: '/blog/what-a-number-costs', name: 'number-formats' },
  { address: '/blog/what-a-number-costs', name: 'bit-allocator' },
  { address: '/blog/graphs-starve-accelerators', name: 'event-driven' },
  { address: '/blog/who-chooses-the-next-thought', name: 'thought-graphs' },
];

for (const { address, name } of ALL_FIGURES) {
  test(`${name} fits a phone and takes no more room live than before`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const island = page.locator(`explorable-island[data-name="${name}"]`);
    const height = () => island.evaluate((element) => element.getBoundingClientRect().height);
    const before = await height();
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-live', '');
    expect(await height()).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // What is read, what is drawn and what is held stand on one screen, under the bar of the contents, in letters that can be read.
    const { screen, letters } = await island.locator('.xp-live').evaluate((live) => {
      live.scrollIntoView({ block: 'start' });
      const [first, last] = ['.xp-out', '.xp-main'].map((part) => live.querySelector(part)!);
      const sizes = [...live.querySelectorAll('svg text')].map((text) => parseFloat(getComputedStyle(text).fontSize));
      const bar = parseFloat(getComputedStyle(first!).insetBlockStart) || 0;
      return {
        screen: bar + last!.getBoundingClientRect().bottom - first!.getBoundingClientRect().top,
        letters: Math.min(...sizes),
      };
    });
    expect(screen).toBeLessThanOrEqual(844);
    expect(letters).toBeGreaterThanOrEqual(13);
  });
}

for (const { address, name } of ALL_FIGURES) {
  test(`${name} keeps its place on a wide screen when it goes live`, async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto(address);
    const island = page.locator(`explorable-island[data-name="${name}"]`);
    const before = (await island.boundingBox())!.height;
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-live', '');
    expect((await island.boundingBox())!.height).toBe(before);
  });
}

/** What stands under a drawing before the foot of its figure, in pixels; and how far the read-outs go beyond their line. */
const unused = (live: Element) => {
  const bottoms = [...live.querySelectorAll('.xp-picture *')].map((part) => part.getBoundingClientRect().bottom);
  const out = live.querySelector('.xp-out')!;
  return {
    white: live.querySelector('.xp-foot')!.getBoundingClientRect().top - Math.max(...bottoms),
    cut: out.scrollWidth - out.clientWidth,
  };
};

for (const { address, name } of ALL_FIGURES) {
  test(`${name} fills its place on a tablet, and shows all its read-outs on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    const live = (await openIsland(page, address, name)).locator('.xp-live');
    expect((await live.evaluate(unused)).white).toBeLessThanOrEqual(100);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => (await live.evaluate(unused)).cut).toBe(0);
  });
}
