import { expect, test, type Page } from '@playwright/test';
import { commonHeaders } from '../lib/http/response-headers';
import { sitemapPaths } from './support/built-site';

/** Opens a page, scrolls to its end so that figures wake, and gives every complaint of its policy and every foreign request. */
async function visit(page: Page, path: string, baseURL: string) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy|Trusted/i.test(message.text()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL).origin)
      complaints.push(`request to ${url.origin}`);
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`violation ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  const response = await page.goto(path, { waitUntil: 'load' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  return { response, complaints };
}

for (const path of sitemapPaths()) {
  test(`${path} keeps its policy, asks no one else and has every header`, async ({ page, baseURL }) => {
    const { response, complaints } = await visit(page, path, baseURL!);
    expect(complaints).toEqual([]);
    const headers = response?.headers() ?? {};
    for (const [name, value] of Object.entries(commonHeaders))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['speculation-rules']).toBe('"/speculation-rules.json"');
  });
}

test('an injected inline script, handler, foreign script or markup from text does not run', async ({
  page,
  baseURL,
}) => {
  await page.route(`${baseURL}/`, async (route) => {
    const response = await route.fetch();
    const injected =
      '<script>window.injected = 1</script><img src="x:" onerror="window.injected = 2"><script src="data:text/javascript,window.injected=3"></script>';
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${injected}</main>`) });
  });
  await page.goto('/');
  const fromText = await page.evaluate(() => {
    try {
      document.body.innerHTML += '<b>x</b>';
      return 'became markup';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(fromText).toBe('TypeError');
  expect(await page.evaluate(() => (window as { injected?: number }).injected)).toBeUndefined();
});

test('a page goes back at once from the browser’s memory', async ({ page }) => {
  await page.goto('/cv');
  const blocked = await page.evaluate(() =>
    [window.onunload, window.onbeforeunload].some((handler) => handler !== null),
  );
  expect(blocked).toBe(false);
  expect((await page.request.get('/cv')).headers()['cache-control']).toBe('no-cache');
});
