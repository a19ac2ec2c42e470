// What hands do to figures: links to a state that land on the figure, fingers that scroll past, drags in the right part of a drawing,
// drawings that stay while they are computed, and one announcement for one change.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openIsland } from './support/island';

const FIGURES = [
  { address: '/blog/what-a-number-costs', name: 'number-formats', id: 'fig:formats' },
  { address: '/blog/what-a-number-costs', name: 'bit-allocator', id: 'fig:allocator' },
  { address: '/blog/graphs-starve-accelerators', name: 'event-driven', id: 'fig:events' },
  { address: '/blog/who-chooses-the-next-thought', name: 'thought-graphs', id: 'fig:thoughts' },
] as const;

test.describe('a copied link to a state', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const { address, name, id } of FIGURES) {
    test(`lands on ${id}`, async ({ page }) => {
      const island = await openIsland(page, address, name);
      const main = island.locator('.xp-main').getByRole('slider');
      await main.focus();
      await page.keyboard.press('ArrowLeft');
      const value = await main.inputValue();
      await expect(page).toHaveURL(new RegExp(`\\?.*#${id}$`));
      await island.getByRole('button', { name: 'Copy link to this state' }).click();
      await expect(island.getByText('Copied', { exact: true })).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toMatch(new RegExp(`\\?.*#${id}$`));
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
      await expect(island).toHaveAttribute('data-live', '');
      await expect(main).toHaveValue(value);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    });
  }
});

/** A finger that comes down on a place and goes by a way, sent as the browser's own touch events. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [from]);
  for (let step = 1; step <= 10; step++)
    await send('touchMove', [{ x: from.x + (by.x * step) / 10, y: from.y + (by.y * step) / 10 }]);
  await send('touchEnd', []);
}

async function centre(locator: Locator) {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width * 0.3, y: y + height / 2 };
}

test.describe('a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const { address, name, id } of FIGURES) {
    test(`that scrolls past leaves ${id} as it was`, async ({ page }) => {
      const island = await openIsland(page, address, name);
      const said = island.locator('[data-summary]');
      await island.getByText('More choices').click();
      for (const target of [
        island.locator('[data-hold]').first(),
        ...(await island.getByRole('slider').locator('visible=true').all()),
      ]) {
        if ((await target.count()) === 0) continue;
        await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        const before = {
          summary: await said.getAttribute('data-summary'),
          url: page.url(),
          y: await page.evaluate(() => scrollY),
        };
        await swipe(page, await centre(target), { x: 2, y: -200 });
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before.y + 50);
        expect(await said.getAttribute('data-summary')).toBe(before.summary);
        expect(page.url()).toBe(before.url);
      }
    });
  }

  test('that goes sideways moves the value', async ({ page }) => {
    const island = await openIsland(page, FIGURES[0].address, FIGURES[0].name);
    const before = await island.locator('[data-summary]').getAttribute('data-summary');
    const line = island.locator('[data-hold]');
    await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await swipe(page, await centre(line), { x: 90, y: 4 });
    await expect(island.locator('[data-summary]')).not.toHaveAttribute('data-summary', before!);
  });
});

test('a press in the detail of the timelines moves time to what is under it', async ({ page }) => {
  const island = await openIsland(page, FIGURES[2].address, FIGURES[2].name);
  const cursor = island.getByRole('slider', { name: 'time cursor' });
  await cursor.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await cursor.boundingBox())!;
  const [from, to] = (
    await island
      .locator('.xp-live svg text')
      .filter({ hasText: /^[\d.]+ µs$/ })
      .allTextContents()
  )
    .slice(-2)
    .map(parseFloat);
  await page.mouse.click(x + width * 0.8, y + height * 0.8);
  const [moment] = ((await cursor.getAttribute('aria-valuetext')) ?? '').split(' µs');
  expect(Math.abs(Number(moment) - (from! + 0.8 * (to! - from!)))).toBeLessThan(0.1);
  // The stretch in sight stands still while it is held.
  expect(
    (
      await island
        .locator('.xp-live svg text')
        .filter({ hasText: /^[\d.]+ µs$/ })
        .allTextContents()
    )
      .slice(-2)
      .map(parseFloat),
  ).toEqual([from, to]);
});

test('a drawing stays while its successor is computed, and nothing moves', async ({ page }) => {
  const island = await openIsland(page, FIGURES[2].address, FIGURES[2].name);
  const height = () => island.evaluate((element) => element.getBoundingClientRect().height);
  const tops = () =>
    island
      .locator('.xp-live input')
      .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().top + scrollY));
  const before = { height: await height(), tops: await tops() };
  await island.getByRole('radio', { name: '1 M nodes' }).check();
  await expect(island.locator('.xp-drawing[aria-busy]')).toBeVisible();
  await expect(island.locator('.xp-live svg').first()).toBeVisible();
  expect({ height: await height(), tops: await tops() }).toEqual(before);
  await expect(island.locator('.xp-live .xp-head')).toContainText('1,000,000 nodes', { timeout: 30_000 });
  expect({ height: await height(), tops: await tops() }).toEqual(before);
  const ends = (
    await island
      .locator('.xp-live svg text')
      .filter({ hasText: /^[\d.,]+ ms$/ })
      .allTextContents()
  ).slice(-2);
  expect(ends[0]).not.toBe(ends[1]);
});

test('five presses of an arrow key are one announcement', async ({ page }) => {
  for (const { address, name } of FIGURES) {
    const island = await openIsland(page, address, name);
    // What it opens on is computed first, so that the change is the only one.
    await expect(island.locator('[data-summary]')).not.toHaveAttribute('data-summary', 'computing');
    await island.evaluate((element) => {
      const heard: string[] = [];
      Object.assign(element, { heard });
      const isSpoken = (node: Node) => {
        const region = (node instanceof Element ? node : node.parentElement)?.closest(
          'output, [role=status], [aria-live]',
        );
        return region && region.getAttribute('aria-live') !== 'off' && region.textContent;
      };
      new MutationObserver((changes) => {
        const spoken = new Set(changes.map(({ target }) => isSpoken(target)).filter(Boolean));
        heard.push(...([...spoken] as string[]));
      }).observe(element, { subtree: true, childList: true, characterData: true });
    });
    // Time stands still while the keys are pressed, however slow the machine.
    await page.clock.install();
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await island.locator('.xp-main').getByRole('slider').first().focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowLeft');
    const summary = island.locator('[data-summary]');
    // What is computed elsewhere, or drawn when there is time, is waited for before the clock goes on.
    let last: string | null = null;
    const hasSettled = async () => {
      const before = last;
      last = await summary.getAttribute('data-summary');
      return last === before && last !== 'computing';
    };
    await expect.poll(hasSettled, { intervals: [500] }).toBe(true);
    await page.clock.runFor(2000);
    await expect(summary).toHaveText(last!);
    const heard = await island.evaluate((element) => (element as unknown as { heard: string[] }).heard);
    expect(new Set(heard).size, heard.join('\n')).toBe(1);
    await page.clock.resume();
  }
});

test('Play moves time and Pause stops it, from the keyboard too', async ({ page }) => {
  const island = await openIsland(page, FIGURES[2].address, FIGURES[2].name);
  const cursor = island.getByRole('slider', { name: 'time cursor' });
  const at = async () => Number(await cursor.getAttribute('aria-valuenow'));
  const before = await at();
  await island.getByRole('button', { name: /^Play/ }).click();
  await expect.poll(at).toBeGreaterThan(before + 5);
  await island.getByRole('button', { name: /^Pause/ }).click();
  await expect(island.getByRole('button', { name: /^Play/ })).toBeVisible();
  await cursor.focus();
  await page.keyboard.press('Space');
  await expect(island.getByRole('button', { name: /^Pause/ })).toBeVisible();
});

test('who asked for less motion is offered no Play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const island = await openIsland(page, FIGURES[3].address, FIGURES[3].name);
  await expect(island.getByRole('button', { name: 'Next' })).toBeVisible();
  await expect(island.getByRole('button', { name: /^Play/ })).toHaveCount(0);
});

test('a bit is flipped and the value follows', async ({ page }) => {
  const island = await openIsland(page, FIGURES[0].address, FIGURES[0].name);
  const sign = island.getByRole('button', { name: 'sign bit 1' });
  await expect(sign).toHaveAttribute('aria-pressed', 'false');
  await sign.click();
  await expect(sign).toHaveAttribute('aria-pressed', 'true');
  await expect(island.locator('.xp-live .nf-equation')).toContainText('−3');
});

test('what an option means is said to assistive technology and can be read', async ({ page }) => {
  const island = await openIsland(page, FIGURES[0].address, FIGURES[0].name);
  await expect(island.getByRole('radio', { name: 'E8M0' })).toHaveAccessibleDescription('a power of two in 8 bits');
  await island.getByRole('button', { name: 'Terms' }).click();
  await expect(island.getByRole('definition').filter({ hasText: 'E8M0' })).toContainText('a power of two in 8 bits');
});

test('forced colours tell the chosen option from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const island = await openIsland(page, FIGURES[1].address, FIGURES[1].name);
  const ground = (name: string) =>
    island
      .getByRole('radio', { name, exact: true })
      .evaluate((input) => getComputedStyle(input.nextElementSibling!).backgroundColor);
  expect(await ground('exact')).not.toBe(await ground('greedy'));
});

test('more contrast has no grey text', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/blog');
  const colours = await page
    .locator('main time')
    .first()
    .evaluate((time) => [getComputedStyle(time).color, getComputedStyle(document.documentElement).color]);
  expect(colours[0]).toBe(colours[1]);
});
