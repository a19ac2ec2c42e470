// What a link leads to, shown beside it: for a hand, for the keyboard, and under a thumb.
import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from '../../e2e/support/accessibility';

const POST = '/blog/what-a-number-costs';

const card = (page: Page) => page.locator('#preview');

test('a hand on a citation, a figure, an equation, a section or a page is shown what they lead to', async ({
  page,
}) => {
  await page.goto(POST);
  const cases = [
    { link: page.locator('a[role=doc-biblioref]').first(), holds: /Scaling laws/i },
    { link: page.locator('.prose a.xref[href^="#fig"]').first(), holds: /Figure \d/ },
    { link: page.locator('.prose a.xref[href^="#tab"]').first(), holds: /Table \d/ },
    {
      link: page.locator('.prose a.xref:is([href^="#sec"], [href="#blocks-and-scales"])').first(),
      holds: /Blocks and scales/,
    },
  ];
  for (const { link, holds } of cases) {
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toContainText(holds);
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await page.mouse.move(2, 2);
  }
});

test('the card stands beside the text, stays under the hand, and goes when it leaves', async ({ page }) => {
  await page.goto(POST);
  const link = page.locator('a[role=doc-biblioref]').first();
  await link.hover();
  await expect(card(page)).toBeVisible();
  const text = (await page.locator('article.prose p').first().boundingBox())!;
  expect((await card(page).boundingBox())!.x).toBeGreaterThanOrEqual(text.x + text.width);
  await card(page).hover();
  await expect(card(page).getByRole('link').first()).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(card(page)).toBeHidden();
});

test('the title of a reference leads to our own page of the work before any other', async ({ page }) => {
  await page.goto(POST);
  await expect(page.locator('.references li').first().locator('a.reference-title')).toHaveAttribute(
    'href',
    /^\/publications\/cao2024/,
  );
  for (const item of await page.locator('.references li').all()) {
    await expect(item).not.toContainText('[Online]');
    expect(((await item.textContent())!.match(/\d{4}\.\d{5}/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(await item.locator('a:not([role])').count()).toBeGreaterThan(0);
  }
});

test('the keyboard is shown what a link leads to, and told', async ({ page }) => {
  await page.goto(POST);
  const link = page.locator('a[role=doc-biblioref]').first();
  await page.locator('article.prose').locator('xpath=preceding::a[1]').focus();
  for (let step = 0; step < 12 && !(await link.evaluate((element) => element === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(card(page)).toBeVisible();
  await expect(link).toHaveAccessibleDescription(/Scaling laws/i);
  expect(await violationsOn(page, { within: '.prose' })).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
});

test.describe('under a thumb', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the first tap opens a sheet with the way on, the way leads there', async ({ page }) => {
    await page.goto(POST);
    const link = page.locator('a[role=doc-biblioref]').first();
    await link.tap();
    await expect(card(page)).toBeVisible();
    await expect(page).not.toHaveURL(/#ref-/);
    const { y, height } = (await card(page).boundingBox())!;
    expect(y + height).toBeGreaterThan(840);
    await card(page).getByRole('link', { name: 'Go to the reference' }).tap();
    await expect(page).toHaveURL(/#ref-/);
    await expect(card(page)).toBeHidden();
  });
});

test('figures, tables and equations have addresses of their own, and a figure is seen large', async ({ page }) => {
  await page.goto(POST);
  const mute = await page
    .locator('.prose :is([id^="fig:"], [id^="tab:"], [id^="eq:"])')
    .evaluateAll((all) => all.filter(({ id }) => !document.querySelector(`a[href="#${id}"]`)).map(({ id }) => id));
  expect(mute).toEqual([]);
  const chart = page.locator('figure.chart').first();
  await chart.scrollIntoViewIfNeeded();
  await chart.hover();
  await chart.getByRole('button', { name: /^Enlarge/ }).click();
  const large = page.getByRole('dialog');
  await expect(large).toHaveAccessibleName(/^Figure \d$/);
  await expect(large.locator('svg').first()).toBeVisible();
  expect(await violationsOn(page, { within: 'dialog.enlarged' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
});

test('nothing that is whole is a stop for the keyboard', async ({ page }) => {
  await page.goto(POST);
  const stops = page.locator('.prose :is(.formula, .scroll, pre)[tabindex="0"]');
  await expect
    .poll(() =>
      stops.evaluateAll(
        (all) =>
          all.filter((box) => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight + 1).length,
      ),
    )
    .toBe(0);
});
