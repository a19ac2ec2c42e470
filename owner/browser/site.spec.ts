import { expect, test } from '@playwright/test';

test('the home page says who, offers the CV in one click, and lists topics, publications and writing', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Pedro Gimenes' })).toBeVisible();
  const cv = page.getByRole('link', { name: /^Download CV \(PDF, 1 page\)/ });
  await expect(cv).toHaveAttribute('href', '/cv.pdf');
  for (const name of ['Publications', 'Writing', 'Research']) {
    const section = page.getByRole('region', { name, exact: true });
    await expect(section.getByRole('listitem').first()).toBeVisible();
  }
  await expect(page.getByRole('region', { name: 'Research' }).getByRole('link')).toHaveText([
    'Reasoning with Large Language Models',
    'Adaptive Inference Serving Systems',
    'Heterogeneous Distributed Systems',
    'Hardware-Aware Architecture Search',
    'Mixed-Precision Neural Networks',
  ]);
});

test('a topic page holds its introduction, its writing, its publications and its projects', async ({ page }) => {
  await page.goto('/research/mixed-precision');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mixed-Precision Neural Networks');
  for (const name of ['Writing', 'Publications', 'Projects']) {
    await expect(page.getByRole('region', { name, exact: true }).getByRole('listitem').first()).toBeVisible();
  }
  // Who looks for the works need not read first.
  const last = (await page.getByRole('region', { name: 'Projects', exact: true }).boundingBox())!;
  const text = (await page.locator('.prose p').first().boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(text.y);
});

test('a post copies its link, leads to its neighbours, and its strip to its sections', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/blog/who-chooses-the-next-thought#references');
  await page.getByRole('button', { name: 'Copy link' }).last().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url().replace(/#.*/, ''));
  const others = page.getByRole('navigation', { name: 'Other write-ups' });
  await expect(others.getByRole('link', { name: /^Next What a number costs \d+ min$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the top' }).last().click();
  await expect(page).toHaveURL(/#main$/);
  const part = page.locator('svg a[href^="#"]').nth(1);
  const aim = await part.getAttribute('href');
  await part.click();
  await expect(page.locator(`[id="${aim!.slice(1)}"]`)).toBeInViewport();
});

const moved = {
  '/about/': '/',
  '/publications/': '/publications',
  '/publication/ample': '/publications/gimenes2025ample',
  '/publication/scaling-law': '/publications/cao2024scaling',
  '/publication/autonomous-topological-reasoning': '/publications/gimenes2025aries',
  '/blog/': '/blog',
  '/blog/2024/12/13/': '/blog',
  '/files/Pedro_Gimenes_CV.pdf': '/cv.pdf',
  '/files/ample.pdf': '/publications/gimenes2025ample',
  '/files/scaling-law.pdf': '/publications/cao2024scaling',
  '/files/autonomous-topological-reasoning.pdf': '/publications/gimenes2025aries',
  '/feed.xml': '/feed.xml',
  '/sitemap/': '/sitemap.xml',
};

for (const [old, address] of Object.entries(moved)) {
  test(`the old address ${old} leads to ${address}`, async ({ request, baseURL }) => {
    const response = await request.get(old);
    expect(response.status()).toBe(200);
    expect(response.url()).toBe(new URL(address, baseURL).href);
  });
}
