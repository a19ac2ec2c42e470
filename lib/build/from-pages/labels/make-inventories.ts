import { macrosOf, toCollections } from '@/lib/content/documents';
import { isNumbered } from '@/lib/prose/labels/labels';
import { loadProse } from '@/lib/prose/store/load-prose';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { wordsIn } from '@/lib/words/words';
import type { MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import type { TextSources } from '../text-sources';
import type { LabelledText } from './labelled-text';
import { formatMystPage, formatMystReferences } from './myst';
import { formatPartsBib } from './parts-bib';
import { formatSphinxInventory } from './sphinx';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Inventories of the numbered and named parts of all published write-ups, by which other sites refer to them: MyST's and Sphinx's; and those of each as BibTeX. */
export function makeInventories({ documents, surroundings }: TextSources): Maker {
  return async ({ siteUrl, content: { profile, people, words } }) => {
    const { posts } = toCollections(documents, { withDrafts: false });
    const texts: LabelledText[] = [];
    const bibs: MadeFile[] = [];
    for (const post of posts) {
      const { labels } = await loadProse({ ...post, macros: macrosOf(post) }, surroundings);
      const { slug, title, description } = post;
      texts.push({ slug, address: addresses.post(slug), title, description, labels });
      const numbered = labels.filter(isNumbered);
      if (numbered.length === 0) continue;
      const own = wordsIn(words, post.language);
      bibs.push({
        address: addresses.postParts(slug),
        body: formatPartsBib(post, numbered, { profile, people, siteUrl, words: own }),
        mediaType: 'application/x-bibtex; charset=utf-8',
        headers: { Link: `<${absoluteUrl(siteUrl, addresses.post(slug))}>; rel="canonical"` },
      });
    }
    if (texts.length === 0) return [];
    return [
      { address: addresses.mystReferences, body: formatMystReferences(texts), mediaType: JSON_TYPE },
      {
        address: addresses.sphinxInventory,
        body: Buffer.from(formatSphinxInventory(profile.name, texts)),
        mediaType: 'application/octet-stream',
        headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      },
      ...texts.map((text) => ({
        address: addresses.mystPage(text.address),
        body: formatMystPage(text),
        mediaType: JSON_TYPE,
      })),
      ...bibs,
    ];
  };
}
