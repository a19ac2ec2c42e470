import { expect, test } from '@playwright/test';
import { builtManifest } from './support/built-site';
import { profile } from './support/profile';

test('an unknown address answers 404 with ways back in', async ({ page }) => {
  const response = await page.goto('/nothing/here');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const ways = page.getByRole('main').getByRole('link');
  await expect(ways.first()).toHaveAttribute('href', '/');
  for (const address of await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
    expect((await page.request.get(address)).status(), address).toBe(200);
});

test('the home page names its owner once before its text, on screen and on paper', async ({ page }) => {
  await page.goto('/');
  const name = String(profile.name);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.getByRole('banner'), media).not.toContainText(name);
  }
});

test('every old address leads to a page', async ({ request }) => {
  for (const old of Object.keys(builtManifest().redirects)) expect((await request.get(old)).status(), old).toBe(200);
});

test('the scheme switch darkens the page, stays across pages, and forgets when it agrees with the system', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  const ways = page.getByRole('banner').getByRole('navigation');
  const button = ways.getByRole('button');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const dark = await background();
  expect(dark).not.toBe(light);
  await ways.getByRole('link').first().click();
  await expect(page).not.toHaveURL(/\/$/);
  // The address is new before the style sheet is there.
  await page.waitForLoadState();
  expect(await background()).toBe(dark);
  await button.click();
  expect(await background()).toBe(light);
  expect(await page.evaluate(() => localStorage.getItem('scheme'))).toBeNull();
});

test('the keyboard reaches the text by the skip link, and the current section is marked', async ({ page }) => {
  await page.goto('/');
  const way = await page.getByRole('banner').getByRole('link').first().getAttribute('href');
  await page.goto(way!);
  await page.keyboard.press('Tab');
  const skip = page.locator('a[href="#main"]').first();
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('banner').locator('a[aria-current]')).toHaveAttribute('href', way!);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every section can be read and reached, and nothing is offered that would not work', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button')).toHaveCount(0);
    const ways = page.getByRole('banner').getByRole('navigation').getByRole('link');
    const count = await ways.count();
    expect(count).toBeGreaterThan(1);
    for (let index = 0; index < count; index++) {
      await ways.nth(index).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});
