// The grid, by measure: how long lines are, where rules end, how far notes stand from their calls.
import { expect, test, type Locator, type Page } from '@playwright/test';

const POSTS = ['/blog/what-a-number-costs', '/blog/graphs-starve-accelerators', '/blog/who-chooses-the-next-thought'];

/** Characters of each full line of the paragraphs of a text: all but the last of each, which ends where it ends. */
function lineLengths(paragraphs: Locator): Promise<number[]> {
  return paragraphs.evaluateAll((all) =>
    all.flatMap((paragraph) => {
      const counts = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.parentElement!.closest('.note, .card, math')) continue;
        for (let index = 0; index < text.length; index++) {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const line = Math.round(range.getBoundingClientRect().bottom / 8);
          counts.set(line, (counts.get(line) ?? 0) + 1);
        }
      }
      return paragraph.querySelector('math') ? [] : [...counts.values()].slice(0, -1);
    }),
  );
}

const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

for (const width of [1000, 1280, 1920]) {
  test(`lines hold 60 to 70 characters at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(POSTS[0]!);
    const lengths = await lineLengths(page.locator('article.prose > * > p'));
    expect(lengths.length).toBeGreaterThan(60);
    expect(middle(lengths)).toBeGreaterThanOrEqual(60);
    expect(middle(lengths)).toBeLessThanOrEqual(70);
  });
}

test('abstracts and descriptions are no wider than a text', async ({ page }) => {
  const measure = await page.goto(POSTS[0]!).then(() => page.locator('article.prose > * > p').first().boundingBox());
  for (const path of ['/publications/gimenes2025ample', '/blog', '/publications', '/research', '/projects']) {
    await page.goto(path);
    const widths = await page
      .locator('main p')
      .evaluateAll((all) =>
        all
          .filter((paragraph) => paragraph.textContent!.length > 90 && !paragraph.closest('[data-cite-panel], form'))
          .map((paragraph) => paragraph.getBoundingClientRect().width),
      );
    // A lede is set larger.
    for (const width of widths) expect(width, path).toBeLessThanOrEqual(measure!.width * 1.17);
  }
});

/** Where the rules of a page end: borders and drawn lines, by their right edges. */
function rightEdges(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const edges = new Set<number>();
    for (const element of document.querySelectorAll('main *, header, footer, svg')) {
      const { borderTopWidth, borderBottomWidth, borderLeftWidth, borderTopStyle, borderBottomStyle } =
        getComputedStyle(element);
      const isRule =
        (parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none') ||
        (parseFloat(borderBottomWidth) > 0 && borderBottomStyle !== 'none');
      const { width, right, height } = element.getBoundingClientRect();
      if (element.closest('table, .scroll')) continue;
      if (isRule && parseFloat(borderLeftWidth) === 0 && width > 300 && height > 0) edges.add(Math.round(right));
    }
    return [...edges].sort((a, b) => a - b);
  });
}

for (const path of [
  ...POSTS,
  '/research/mixed-precision',
  '/projects/ample',
  '/publications/gimenes2025ample',
  '/blog',
  '/publications',
  '/research',
  '/projects',
]) {
  test(`rules of ${path} end where the text ends or where the page does`, async ({ page }) => {
    await page.goto(path);
    const edges = await rightEdges(page);
    expect(edges.length, edges.join(', ')).toBeLessThanOrEqual(2);
  });
}

for (const path of [...POSTS, '/research/mixed-precision']) {
  for (const width of [1280, 1920]) {
    test(`notes stand beside their calls on ${path} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const far = await page.locator('.prose .note, .prose .ref').evaluateAll((calls) =>
        calls.flatMap((call) => {
          const beside = call.querySelector('.note-body, .card');
          const mark = call.querySelector('.note-mark, a')!;
          if (
            !beside ||
            beside.getClientRects().length === 0 ||
            mark.getClientRects().length === 0 ||
            call.closest('figure, .callout, .theorem')
          )
            return [];
          const distance = beside.getBoundingClientRect().top - mark.getBoundingClientRect().top;
          return Math.abs(distance) > 40 ? [`${beside.textContent!.slice(0, 30)}: ${Math.round(distance)}`] : [];
        }),
      );
      expect(far).toEqual([]);
    });
  }
}

for (const path of POSTS) {
  test(`what is wide on ${path} spans text and notes, and its headings are of one kind`, async ({ page }) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { notes, wide } = await page.locator('article.prose').evaluate((article) => {
        const right = (element: Element) => Math.round(element.getBoundingClientRect().right);
        return {
          notes: Math.max(...[...article.querySelectorAll('.card, .note-body')].map(right)),
          wide: [...article.querySelectorAll('.explorable, .chart, .table.wide')].map(right),
        };
      });
      expect(wide.length).toBeGreaterThan(1);
      for (const edge of wide)
        expect(Math.abs(edge - notes), `${edge} of ${notes} at ${width} px`).toBeLessThanOrEqual(2);
    }
    const kinds = await page.locator('article.prose h2').evaluateAll((headings) =>
      headings.map((heading) => {
        const { fontSize, fontFamily, color, textTransform } = getComputedStyle(heading);
        return [fontSize, fontFamily, color, textTransform].join(' ');
      }),
    );
    expect(new Set(kinds).size).toBe(1);
  });
}

test('contents stand open beside the text, follow it, and stay in sight', async ({ page }) => {
  await page.goto(POSTS[0]!);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const entry = contents.getByRole('link', { name: 'Blocks and scales' });
  await expect(entry).toBeVisible();
  expect((await contents.boundingBox())!.x + (await contents.boundingBox())!.width).toBeLessThan(
    (await page.locator('article.prose').boundingBox())!.x,
  );
  await entry.click();
  await expect(entry).toHaveAttribute('aria-current', 'true');
  await expect(entry).toBeInViewport();
});

test('on narrow screens a bar names the section, opens the contents, and closes', async ({ page }) => {
  for (const width of [390, 900]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(POSTS[0]!);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await page.getByRole('heading', { name: 'Blocks and scales' }).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await expect(contents).toBeInViewport();
    await expect(contents.locator('summary')).toContainText(/5 of \d+ · Blocks and scales/);
    await contents.locator('summary').click();
    await contents.getByRole('link', { name: 'One formula for both' }).click();
    await expect(contents.getByRole('link', { name: 'The price list' })).toBeHidden();
    const heading = page.getByRole('heading', { name: 'One formula for both' });
    await expect(heading).toBeInViewport();
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual((await contents.boundingBox())!.height - 1);
    await contents.locator('summary').click();
    await page.keyboard.press('Escape');
    await expect(contents.getByRole('link', { name: 'The price list' })).toBeHidden();
  }
});

test.describe('with letters, words and lines set apart', () => {
  // The style is put into the page as a reader's own would be.
  test.use({ bypassCSP: true, viewport: { width: 320, height: 800 } });
  const apart =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
  for (const path of [
    '/',
    '/cv',
    '/publications/wong2025a3',
    '/research/architecture-search',
    '/research/mixed-precision',
  ])
    test(`${path} does not go sideways on the narrowest screen`, async ({ page }) => {
      await page.goto(path);
      await page.addStyleTag({ content: apart });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
});
