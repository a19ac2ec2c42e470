// The prose in a browser: the kitchen sink, which holds every construct once, and what the built posts do with scripts off.
import { expect, test, type Locator } from '@playwright/test';
import { openKitchenSink } from './support/kitchen-sink';
import { violationsOn } from '../../e2e/support/accessibility';

async function box(locator: Locator) {
  return (await locator.boundingBox())!;
}

test.describe('the kitchen sink', () => {
  test.use({ javaScriptEnabled: false });

  test('brackets, sums and roots grow, in the math face', async ({ page }) => {
    await openKitchenSink(page);
    const equation = page.locator('[id="eq:grow"]');
    const plain = await box(page.locator('math', { hasText: 'Q' }).first());
    const brackets = await Promise.all(
      (
        await equation
          .locator('mo')
          .filter({ hasText: /^[⌊⌉({[]$/ })
          .all()
      ).map(box),
    );
    expect(brackets.length).toBeGreaterThan(4);
    for (const { height } of brackets.slice(0, 1)) expect(height).toBeGreaterThan(2 * plain.height);
    expect((await box(equation.getByText('(2)'))).x).toBeGreaterThan((await box(equation.locator('math'))).x + 300);
  });

  test('on a phone a number goes under a formula that needs the whole line', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openKitchenSink(page);
    const squeezed = await page.locator('.equation.numbered').evaluateAll(
      (equations) =>
        equations.filter((equation) => {
          const [formula, number] = [...equation.children].map((part) => part as HTMLElement);
          return (
            formula!.scrollWidth > formula!.clientWidth &&
            number!.getBoundingClientRect().top < formula!.getBoundingClientRect().bottom
          );
        }).length,
    );
    expect(squeezed).toBe(0);
  });

  test('notes and references stand in the margin beside their line, and never on each other', async ({ page }) => {
    await openKitchenSink(page);
    const column = await box(page.locator('.prose p').first());
    const mark = await box(page.locator('.note-mark').first());
    const standing = [
      ...(await page
        .getByRole('note')
        .filter({ hasNot: page.locator('.callout-title') })
        .all()),
      ...(await page.locator('.card').all()),
    ];
    const boxes = (await Promise.all(standing.map((note) => note.boundingBox()))).filter(
      (found) => found !== null && found.x >= column.x + column.width,
    );
    // A work that is cited again has no second card.
    expect(boxes.length).toBeGreaterThanOrEqual(7);
    const sorted = boxes.sort((a, b) => a!.y - b!.y);
    for (let index = 1; index < sorted.length; index++)
      expect(sorted[index]!.y).toBeGreaterThanOrEqual(sorted[index - 1]!.y + sorted[index - 1]!.height);
    expect((await box(page.locator('#note-1'))).y).toBeGreaterThanOrEqual(mark.y - 40);
  });

  test('on a phone a note unfolds under its line, from the keyboard too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openKitchenSink(page);
    const note = page.locator('#note-1');
    await expect(note).toBeHidden();
    await page.getByRole('checkbox', { name: 'Note 1', exact: true }).focus();
    await page.keyboard.press('Space');
    await expect(note).toBeVisible();
    expect((await box(note)).width).toBeLessThan(390);
    expect((await box(note)).y).toBeGreaterThan((await box(page.locator('.note-mark').first())).y);
  });

  for (const width of [390, 1280]) {
    test(`a link to a folded note opens it at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      // The second stands in a table, and has no room in any margin.
      for (const note of ['note-3', 'note-8']) {
        await page.goto('about:blank');
        await page.goto(`/blog/who-chooses-the-next-thought#${note}`);
        await expect(page.locator(`#${note}`)).toBeVisible();
        await expect(page.locator(`#${note}`)).toBeInViewport();
      }
    });
  }

  test('a sentence is copied without the cards beside it, a reference without its ways back', async ({ page }) => {
    await page.goto('/blog/what-a-number-costs');
    const copied = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          getSelection()!.selectAllChildren(element);
          return getSelection()!.toString().trim();
        });
    expect(await copied('p:has(> .cite)')).toMatch(/Mixed Quantization\s\[1,\s2\], a paper/);
    expect(await copied('.references li')).toMatch(/arXiv:2410\.06722$/);
  });

  test('a citation leads to its entry, and the entry leads back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openKitchenSink(page);
    await page.locator('a[role=doc-biblioref]').first().click();
    await expect(page).toHaveURL(/#ref-cao2024scalingv1$/);
    await page
      .locator('.references li')
      .first()
      .getByRole('link', { name: /^back to/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#cite-cao2024scalingv1$/);
  });

  test('references to figures, equations, tables, sections and theorems lead to them', async ({ page }) => {
    await openKitchenSink(page);
    const targets = await page
      .locator('a.xref')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(new Set(targets.map((target) => target.slice(1, target.indexOf(':'))))).toEqual(
      new Set(['eq', 'thm', 'fig', 'tab', 'sec']),
    );
    for (const target of targets) await expect(page.locator(`[id="${target.slice(1)}"]`)).toHaveCount(1);
  });

  test('charts have a name, axes with units, and their numbers as a table', async ({ page }) => {
    await openKitchenSink(page);
    const chart = page.locator('figure', { has: page.getByRole('img', { name: /change in perplexity falls/ }) });
    await expect(chart).toContainText('Parameters (10⁹)');
    await chart.getByText('Data', { exact: true }).click();
    await expect(chart.getByRole('cell', { name: 'Qwen1.5' }).first()).toBeVisible();
  });

  for (const width of [360, 390, 768, 1100, 1280, 1600]) {
    test(`nothing sticks out at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openKitchenSink(page);
      const sideways = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }

  test('on paper every note is open and no fold, card or copy of the data is printed', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await openKitchenSink(page);
    await expect(page.locator('#note-1')).toBeVisible();
    await expect(page.locator('.card').first()).toBeHidden();
    await expect(page.locator('details.data').first()).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the kitchen sink, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openKitchenSink(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      // What can be scrolled becomes a stop for the keyboard by the page script, which is not here.
      expect(await violationsOn(page, { without: ['scrollable-region-focusable'] })).toEqual([]);
    }
  });
}

test.describe('a built post, scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('is found from the list, and can be read, cited and followed', async ({ page, request }) => {
    await page.goto('/blog');
    await page.getByRole('main').getByRole('link', { name: 'What a number costs' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a number costs');
    await expect(page.getByRole('article').locator('math').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Cite this post' })).toBeVisible();
    const bib = await request.get('/blog/what-a-number-costs/references.bib');
    expect(bib.headers()['content-type']).toContain('application/x-bibtex');
    expect(await bib.text()).toContain('@');
    await expect(page.getByRole('link', { name: 'All references as BibTeX' })).toHaveAttribute(
      'href',
      '/blog/what-a-number-costs/references.bib',
    );
  });

  test('its contents stand folded under the title, and open in the left margin where there is room', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto('/blog/what-a-number-costs');
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const entry = contents.getByRole('link').first();
    await expect(entry).toBeHidden();
    await contents.getByText('Contents').click();
    await expect(entry).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await expect(entry).toBeVisible();
    expect((await box(entry)).x).toBeLessThan((await box(page.getByRole('heading', { level: 1 }))).x);
    await entry.click();
    await expect(page).toHaveURL(/#/);
  });

  test('a root over letters with an index is the small one, on a phone and on paper', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      await page.goto('/blog/graphs-starve-accelerators');
      const root = page.locator('msqrt').first();
      const size = await root.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect((await box(root)).height, media).toBeLessThan(1.5 * size);
    }
  });

  test('drafts are not built', async ({ request }) => {
    expect((await request.get('/blog/kitchen-sink')).status()).toBe(404);
    expect(await (await request.get('/blog')).text()).not.toContain('Every construct');
  });
});
