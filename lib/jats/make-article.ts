/** The IO of the articles: reads what a text needs, and keeps the XML that is made of it. */
import { Kept } from '@/lib/kept/keep';
import { loadWhole, nameOfProse, type ProseDocument, type ProseSurroundings } from '@/lib/prose/store/load-prose';
import type { ArticleFacts } from './model';
import { writeArticle } from './write-article';

/** An article to make. */
export interface ArticleRequest {
  document: ProseDocument;
  facts: ArticleFacts;
}

const keptArticles = (): Promise<Kept> => Kept.of('articles', 'lib/jats/make-article.ts');

async function inputsOf({ document, facts }: ArticleRequest, surroundings: ProseSurroundings): Promise<string[]> {
  return [await nameOfProse(document, surroundings), JSON.stringify([facts, document.macros ?? {}])];
}

/** The article of a text, if it is kept. */
export async function findArticle(
  request: ArticleRequest,
  surroundings: ProseSurroundings,
): Promise<Uint8Array | undefined> {
  return (await keptArticles()).find(await inputsOf(request, surroundings))?.body;
}

/** The article of a text, written now and kept. */
export async function makeArticle(request: ArticleRequest, surroundings: ProseSurroundings): Promise<Uint8Array> {
  const { document, facts } = request;
  const { entries } = surroundings;
  const { tree, references } = await loadWhole(document, surroundings);
  const article = writeArticle({ tree, references, facts, entries, macros: document.macros ?? {} });
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${article}\n`);
  return (await keptArticles()).put(await inputsOf(request, surroundings), body);
}
