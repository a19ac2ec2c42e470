/** The IO of the articles: reads what a text needs, and keeps the XML that is made of it. */
import { Kept } from '@/lib/kept/keep';
import { loadProse, loadWhole, type ProseDocument, type ProseSurroundings } from '@/lib/prose/store/load-prose';
import type { ArticleFacts } from './model';
import { writeArticle } from './write-article';

/** An article to make. */
export interface ArticleRequest {
  document: ProseDocument;
  facts: ArticleFacts;
}

/** The article of a text, as it was kept or written now. */
export async function makeArticle(
  { document, facts }: ArticleRequest,
  surroundings: ProseSurroundings,
): Promise<Buffer> {
  const macros = document.macros ?? {};
  const { entries } = surroundings;
  const prose = await loadProse(document, surroundings);
  const cited = prose.references.map(({ key }) => entries.get(key)?.csl);
  const inputs = [JSON.stringify(prose), JSON.stringify([facts, macros, cited])];
  const store = await Kept.of('articles', 'lib/jats/make-article.ts');
  const kept = store.find(inputs);
  if (kept) return kept.body;
  const { tree, references } = await loadWhole(document, surroundings);
  const article = writeArticle({ tree, references, facts, entries, macros });
  return store.put(inputs, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${article}\n`));
}
