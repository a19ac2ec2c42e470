import { expect, test } from '@playwright/test';

// Reading and citing, in a browser.

test.describe('the list', () => {
  test('filters at once, keeps the question in the address, and exports exactly these', async ({ page }) => {
    await page.goto('/publications');
    const works = page.getByRole('main').locator('ol > li:visible');
    const all = await works.count();
    await page.getByLabel('Topic').selectOption('reasoning');
    await expect(page).toHaveURL(/\?topic=reasoning$/);
    const reasoning = await works.count();
    expect(reasoning).toBeGreaterThan(0);
    expect(reasoning).toBeLessThan(all);
    await expect(page.getByRole('status').filter({ hasText: ' of ' })).toHaveText(`${reasoning} of ${all}`);
    const file = page.waitForEvent('download');
    await page.getByText('Export exactly these').getByRole('link', { name: 'BibTeX' }).click();
    const text = await (await file).createReadStream().then(async (stream) => (await stream.toArray()).join(''));
    expect(text.match(/^@/gm)).toHaveLength(reasoning);
    await page.getByRole('searchbox').fill('constantinides GEORGE');
    await expect(page.getByText('No work fits all of these filters.')).toBeVisible();
    await page.getByRole('link', { name: /^Show all/ }).click();
    await expect(works).toHaveCount(all);
    await expect(page).toHaveURL(/\/publications$/);
  });

  test('opens with the filters of its address', async ({ page }) => {
    await page.goto('/publications?text=thought+graph');
    await expect(page.getByRole('main').locator('ol > li:visible')).toHaveCount(1);
    await expect(page.getByRole('searchbox')).toHaveValue('thought graph');
  });

  test('opens Cite in place, from the keyboard, and copies with an announcement', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/publications');
    const cite = page.locator('#work-gimenes2025ample').getByRole('link', { name: 'Cite' });
    await expect(cite).toHaveAttribute('aria-expanded', 'false');
    await cite.press('Enter');
    await expect(page.getByRole('radio', { name: 'BibTeX', exact: true })).toBeFocused();
    await expect(cite).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'BibLaTeX' })).toBeChecked();
    await page.getByRole('button', { name: 'Copy BibLaTeX' }).press('Enter');
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('eprinttype  = {arxiv}');
    await cite.press('Enter');
    await expect(page.getByRole('radio')).toHaveCount(0);
  });

  test('opens one panel for an impatient reader on a slow network', async ({ page }) => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    await page.goto('/publications');
    await page.route('**/publications/gimenes2025ample', (route) => gate.then(() => route.continue()));
    const cite = page.locator('#work-gimenes2025ample').getByRole('link', { name: 'Cite' });
    await cite.click();
    await cite.click();
    open();
    await expect(cite).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('group', { name: 'Format of the citation' })).toHaveCount(1);
  });

  test('selects the text where the clipboard is closed', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto('/publications/gimenes2025ample');
    await page.getByRole('button', { name: 'Copy BibTeX', exact: true }).click();
    await expect(page.getByText(/^Selected/)).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('@inproceedings{gimenes2025ample');
  });

  test('remembers the format, copies its italics, and copies the key', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/publications/gimenes2025ample');
    await page.getByText('APA', { exact: true }).click();
    await page.goto('/publications/cao2024scaling');
    await expect(page.getByRole('radio', { name: 'APA' })).toBeChecked();
    await page.getByRole('button', { name: 'Copy APA' }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(copied).toMatch(/<i>Scaling laws/);
    await page.getByRole('button', { name: 'Copy key' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('cao2024scaling');
  });

  test('downloads what is shown', async ({ page }) => {
    await page.goto('/publications/cao2024scaling');
    await page.getByText('IEEE', { exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download IEEE' }).click();
    expect((await download).suggestedFilename()).toBe('cao2024scaling-ieee.txt');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form asks the server', async ({ page }) => {
    await page.goto('/publications');
    await page.getByLabel('Year').selectOption('2025');
    await page.getByLabel('Topic').selectOption('reasoning');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/year=2025/);
    await expect(page.getByRole('main').locator('ol > li:visible')).toHaveCount(2);
    await expect(page.getByRole('status').filter({ hasText: ' of ' })).toHaveText(/^2 of /);
  });

  test('exports what is ticked, and orders by kind', async ({ page }) => {
    await page.goto('/publications');
    await page.getByLabel('Order').selectOption('by kind');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Conference papers');
    const boxes = page.getByRole('checkbox', { name: /^Select / });
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'BibTeX' }).click();
    const text = await (await file).createReadStream().then(async (stream) => (await stream.toArray()).join(''));
    expect(text.match(/^@/gm)).toHaveLength(2);
  });

  test('an empty result says which filter to give up', async ({ page }) => {
    await page.goto('/publications?topic=reasoning&year=2024');
    await expect(page.getByText('No work fits all of these filters.')).toBeVisible();
    await page.getByRole('link', { name: 'Without the year' }).click();
    await expect(page.getByRole('main').locator('ol > li:visible')).toHaveCount(2);
    // One way out is worth saying too.
    await page.goto('/publications?topic=reasoning&text=nonsense');
    await expect(page.getByRole('link', { name: 'Without the words' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Without the topic' })).toHaveCount(0);
  });

  test('Cite leads to every format, one shown at a time', async ({ page }) => {
    await page.goto('/publications');
    await page.locator('#work-cao2024scaling').getByRole('link', { name: 'Cite' }).click();
    await expect(page).toHaveURL(/\/publications\/cao2024scaling#cite$/);
    await expect(page.getByText('@misc{cao2024scaling,').first()).toBeVisible();
    await page.getByText('Vancouver', { exact: true }).click();
    await expect(page.getByText(/^Cao Z, Gu B/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Download Vancouver' })).toBeVisible();
  });
});

test('a work shows its history, and an earlier version says what to cite', async ({ page }) => {
  await page.goto('/publications/cao2024scaling');
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions.getByText('cite this one')).toBeVisible();
  await versions.getByRole('link', { name: /in Large Language Models/ }).click();
  await expect(page.getByText('This is an earlier version')).toBeVisible();
  await expect(page.getByText('@misc{cao2024scalingv1,').first()).toBeVisible();
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/publications\/cao2024scaling$/);
});
