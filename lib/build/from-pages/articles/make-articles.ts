import type { People } from '@/lib/bibliography/works/person';
import { macrosOf, toCollections, type Documents, type Post, type Profile } from '@/lib/content/documents';
import type { MadeFile } from '@/lib/http/manifest';
import { findArticle, makeArticle, type ArticleRequest } from '@/lib/jats/make-article';
import type { ArticleFacts } from '@/lib/jats/model';
import { toDublinCore } from '@/lib/oai/dublin-core';
import { byDatestamp, type HarvestRecord, type Repository } from '@/lib/oai/repository';
import { postAuthors } from '@/lib/prose/post-authors';
import type { ProseSurroundings } from '@/lib/prose/store/load-prose';
import { unpackSurroundings, type PackedSurroundings } from '@/lib/prose/store/packed-surroundings';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { licenceOf } from '@/lib/site/licences';
import { isoDay } from '@/lib/text/format-date';
import { formsOfTexts } from '../forms-of-texts';
import type { Maker } from '../maker';
import type { TextSources } from '../text-sources';

/** The JATS article of every published write-up, at its address plus `.xml`, and what harvesters are told of them (lib/oai). */
export function makeArticles({ documents, surroundings }: TextSources): Maker {
  return async ({ siteUrl, content: { profile, people } }) => {
    const { posts } = toCollections(documents, { withDrafts: false });
    const requests = posts.map((post) => ({
      document: { ...post, macros: macrosOf(post) },
      facts: toFacts(post, { documents, profile, people, siteUrl }),
    }));
    const bodies = await formsOfTexts(
      { find: findArticle, run: writeArticles, module: import.meta.url },
      requests,
      surroundings,
    );
    const articles = bodies.map((body, index) => {
      const { facts } = requests[index]!;
      return {
        address: addresses.article(addresses.post(facts.slug)),
        body: Buffer.from(body),
        mediaType: 'application/xml; charset=utf-8',
        headers: { Link: `<${facts.url}>; rel="canonical"` },
      };
    });
    const harvest = toRepository(requests, profile, siteUrl);
    return harvest ? [...articles, harvest] : articles;
  };
}

/** These articles, one after the other; what a thread runs. */
export async function writeArticles(
  requests: readonly ArticleRequest[],
  around: ProseSurroundings | PackedSurroundings,
): Promise<Uint8Array[]> {
  const surroundings = unpackSurroundings(around);
  const articles: Uint8Array[] = [];
  for (const request of requests) articles.push(await makeArticle(request, surroundings));
  return articles;
}

interface SiteFacts {
  documents: Documents;
  profile: Profile;
  people: People;
  siteUrl: string;
}

function toFacts(post: Post, { documents, profile, people, siteUrl }: SiteFacts): ArticleFacts {
  const path = addresses.post(post.slug);
  const titles = new Map(documents.Topic.map(({ slug, title }) => [slug, title]));
  const licence = licenceOf(post, profile);
  const revised = post.updated && isoDay(post.updated) !== isoDay(post.date) ? isoDay(post.updated) : undefined;
  return {
    title: post.title,
    description: post.description,
    authors: postAuthors(post, profile, people),
    published: isoDay(post.date),
    ...(revised && { revised }),
    language: profile.language,
    topics: post.topics.flatMap((slug) => titles.get(slug) ?? []),
    ...(licence && { licence }),
    ...(post.doi && { doi: post.doi }),
    slug: post.slug,
    url: absoluteUrl(siteUrl, path),
    pdf: absoluteUrl(siteUrl, addresses.paper(path)),
    siteName: profile.name,
    siteUrl,
  };
}

/** What `/oai` is answered from. The protocol wants the address of somebody who looks after the repository: without one there is none. */
function toRepository(
  requests: readonly ArticleRequest[],
  { name, email }: Profile,
  siteUrl: string,
): MadeFile | undefined {
  const records = requests.map(({ facts }): HarvestRecord => ({
    identifier: `oai:${new URL(siteUrl).hostname}:${encodeURIComponent(facts.slug)}`,
    datestamp: facts.revised ?? facts.published,
    dublinCore: toDublinCore(facts),
    article: addresses.article(addresses.post(facts.slug)),
  }));
  if (!email) return undefined;
  const repository: Repository = {
    name,
    baseUrl: absoluteUrl(siteUrl, addresses.oai),
    adminEmail: email,
    records: records.sort(byDatestamp),
  };
  return { address: addresses.harvest, body: JSON.stringify(repository), mediaType: 'application/json' };
}
