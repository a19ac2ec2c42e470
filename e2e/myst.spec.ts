// Other authors refer to parts of the site: MyST reads its inventory, gives each part its number and leads to its place.
import { expect, test, type Page } from '@playwright/test';
import { sitemapPaths } from './support/built-site';
import { setByMyst } from './support/myst-client';
import { secondSite } from './support/second-site';

interface Reference {
  identifier?: string;
  kind: string;
  url: string;
}

const firstSite = `http://localhost:${process.env.PORT ?? 3210}`;
const hasTexts = sitemapPaths().some((path) => path.startsWith('/blog/'));
const sites = [...(hasTexts ? [firstSite] : []), secondSite];

for (const site of sites)
  test(`MyST finds every part of ${site} with its number`, async ({ page, request }) => {
    const inventory = await request.get(`${site}/myst.xref.json`);
    const { references } = (await inventory.json()) as { references: Reference[] };
    // A page is named twice, by its place and by its name; the name of a part may be that of another in another text.
    const written = new Map(references.map((each) => [`xref:site${each.url}${labelOf(each)}`, each]));
    const set = await setByMyst(site, [...written.keys()]);
    for (const [reference, { kind, url, identifier }] of written) {
      const { words, address } = set.get(reference)!;
      const label = kind === 'page' ? undefined : identifier;
      expect(address, reference).toBe(`${site}${url}${label === undefined ? '' : `#${label}`}`);
      const shown = await shownAt(page, `${site}${url}`, label);
      if (kind === 'page' || kind === 'heading') {
        if (!shown.hasFormula) expect(words, reference).toBe(shown.words);
      } else expect(numberIn(words), reference).toBe(numberIn(shown.words));
    }
  });

const labelOf = ({ kind, identifier }: Reference) => (kind === 'page' ? '' : `#${identifier}`);

/** "Figure 2." and "(2)" have the same number, which both say. */
const numberIn = (words: string): string => /\d+/.exec(words)![0];

/** What a page says at a part of it: a part is named by the link to itself. */
async function shownAt(page: Page, address: string, label?: string): Promise<{ words: string; hasFormula: boolean }> {
  if (page.url() !== address) await page.goto(address);
  return page.evaluate((id) => {
    const part = id === undefined ? document.querySelector('h1')! : document.getElementById(id)!;
    const name = id === undefined ? part : part.querySelector(`a[href="#${CSS.escape(id)}"], a[href="#${id}"]`)!;
    return {
      words: name.textContent.replace(/\s+/g, ' ').trim(),
      hasFormula: name.querySelector('math') !== null,
    };
  }, label);
}
