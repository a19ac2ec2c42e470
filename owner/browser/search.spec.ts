import { expect, test, type Locator, type Page } from '@playwright/test';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });

/** The list holds the answer to all that was typed, not to its first letters. */
async function answered(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await expect(dialog.locator('[aria-busy]')).toHaveCount(0);
}

test('nothing of the search is fetched until it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/blog');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/assets\/search/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await expect(dialogOf(page)).toBeVisible();
  expect(asked.some((path) => /\/assets\/search\.\w+\.js/.test(path))).toBe(true);
});

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the dialog, the keyboard does the rest`, async ({ page }) => {
    await page.goto('/cv');
    await page.keyboard.press(keys);
    const box = dialogOf(page).getByRole('searchbox', { name: 'Search this site' });
    await expect(box).toBeFocused();
    await page.keyboard.type('quantisation');
    await answered(dialogOf(page));
    const first = dialogOf(page).getByRole('listitem').first().getByRole('link').first();
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await page.keyboard.press(keys);
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const aim = await first.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${aim!.replace(/[.?*+^$[\]\\(){}|]/g, '\\$&')}$`));
  });
}

test('finds a phrase of a body, a co-author and either spelling, with what was found marked', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  const dialog = dialogOf(page);
  const box = dialog.getByRole('searchbox');
  const results = dialog.getByRole('list');
  await box.fill('"evenly spaced marks"');
  await expect(results.getByRole('link', { name: 'What a number costs' })).toBeVisible();
  await expect(results.locator('mark').first()).toBeVisible();
  await box.fill('Jianqiao Lu');
  await expect(results.getByRole('link', { name: /Scaling Laws/ }).first()).toBeVisible();
  for (const spelling of ['quantisation', 'quantization']) {
    await box.fill(spelling);
    await expect(results.getByRole('link', { name: 'What a number costs' }).first()).toBeVisible();
  }
});

test('filters by kind and topic; a question without an answer gets a helpful one', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const dialog = dialogOf(page);
  await dialog.getByRole('searchbox').fill('precision');
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('Publications');
  await expect(dialog.getByRole('status')).toContainText(/page/);
  await expect(dialog.locator('.search-note').first()).toContainText('Publications');
  for (const note of await dialog.locator('.search-note').allTextContents()) expect(note).toContain('Publications');
  await dialog.getByRole('combobox', { name: 'Topic' }).selectOption('Mixed-Precision Neural Networks');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await dialog.getByRole('searchbox').fill('zxqvy');
  await expect(dialog.getByRole('status')).toHaveText('Nothing found for “zxqvy”');
  await expect(dialog.getByRole('link', { name: 'the publications' })).toBeVisible();
});

test('a reader on a result stays there while the answer changes, or is led back to the question', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const dialog = dialogOf(page);
  const box = dialog.getByRole('searchbox');
  const ask = (query: string) =>
    box.evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, query);
  await box.fill('precis');
  await answered(dialog);
  await page.keyboard.press('ArrowDown');
  const held = await dialog.getByRole('listitem').first().getByRole('link').first().getAttribute('href');
  await ask('precision');
  await answered(dialog);
  await expect(dialog.locator(`a[href="${held}"]`).first()).toBeFocused();
  await ask('zxqvy');
  await expect(box).toBeFocused();
});

test('an empty question offers what there is to read, and Enter opens the first answer', async ({ page }) => {
  await page.goto('/cv');
  await page.keyboard.press('/');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('link', { name: 'What a number costs' })).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Adaptive Inference Serving Systems' })).toBeVisible();
  await page.keyboard.type('acelerator');
  await expect(dialog.getByRole('status')).toHaveText(/^Nothing found for “acelerator”; \d+ pages for “accelerator”$/);
  await dialog.getByRole('searchbox').fill('Q_r');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(blog|publications)\/[^#]*#./);
});

const WANTED: [query: string, address: RegExp][] = [
  ['GNN', /^\/(projects\/ample|publications\/gimenes2025ample|blog\/graphs)/],
  ['Yiren Zhao', /^\/publications\//],
  ['arXiv:2502.21208', /^\/publications\/gimenes2025aries/],
  ['outlier', /^\/blog\/what-a-number-costs#/],
  ['optimise', /^\/(blog|publications|projects)\/\w/],
  ['Apple', /^\/cv/],
  ['intern', /^\/cv/],
  ['Q_r', /^\/(blog|publications)\//],
  ['acelerator', /^\/(projects\/ample|publications|blog)/],
  ['Scaling Laws', /^\/publications\/cao2024scaling/],
];

test('every question is answered first with what it is about', async ({ request }) => {
  const wrong: string[] = [];
  for (const [query, address] of WANTED) {
    const html = await (await request.get(`/search?q=${encodeURIComponent(query)}`)).text();
    const first = /<a [^>]*class="?search-title[^>]*>/.exec(html)?.[0].match(/href="?([^"\s>]*)/)?.[1] ?? 'nothing';
    if (!address.test(first)) wrong.push(`${query}: ${first}`);
  }
  expect(wrong).toEqual([]);
});

test('/search?q= answers as a page, and goes on answering while one types', async ({ page }) => {
  await page.goto('/search?q=reasoning');
  const main = page.getByRole('main');
  await expect(main.getByRole('searchbox')).toHaveValue('reasoning');
  await expect(main.getByRole('status')).toContainText('page');
  await main.getByRole('searchbox').fill('event-driven');
  await expect(main.getByRole('link', { name: /AMPLE/ }).first()).toBeVisible();
});

test('what is typed before the scripts have come is answered too', async ({ page }) => {
  let letThrough = () => {};
  const typed = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/assets\/site\.[^/]*js$/, (route) => typed.then(() => route.continue()));
  await page.goto('/search?q=reasoning', { waitUntil: 'commit' });
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill('event-driven');
  letThrough();
  await expect(main.getByRole('link', { name: /AMPLE/ }).first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is answered by the server, with finds marked and filters kept', async ({ page }) => {
    await page.goto('/search');
    await page.getByRole('searchbox').fill('quantisation');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Writing');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=quantisation&kind=Writing/);
    await expect(page.getByRole('main').getByRole('link', { name: 'What a number costs' })).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText(/quanti[sz]ation/i);
    await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('Writing');
  });

  test('a question without an answer says so and leads on', async ({ page }) => {
    await page.goto('/search?q=zxqvy');
    await expect(page.getByRole('status')).toHaveText('Nothing found for “zxqvy”');
    await expect(page.getByRole('link', { name: 'everything there is' })).toBeVisible();
  });

  test('the page without a question lists everything by kind', async ({ page }) => {
    await page.goto('/search');
    for (const kind of ['Writing', 'Publications', 'Research', 'Projects', 'Pages'])
      await expect(page.getByRole('heading', { name: kind, exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'What a number costs' })).toBeVisible();
  });
});
