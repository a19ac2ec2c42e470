import { macrosOf, toCollections, type Post, type Topic } from '@/lib/content/documents';
import { reportProblems } from '@/lib/content/report-problems';
import type { BuiltPage } from '@/lib/http/manifest';
import { findPaper, makePaper, type Paper, type PaperRequest } from '@/lib/papers/make-paper';
import type { PaperFacts } from '@/lib/papers/model';
import { revisionId } from '@/lib/prose/cite-post';
import { postAuthors, type PostAuthor } from '@/lib/prose/post-authors';
import type { ProseSurroundings } from '@/lib/prose/store/load-prose';
import { unpackSurroundings, type PackedSurroundings } from '@/lib/prose/store/packed-surroundings';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { precisionStrip } from '@/lib/site/precision-strip';
import { isoDay } from '@/lib/text/format-date';
import { formsOfTexts } from '../forms-of-texts';
import type { Maker } from '../maker';
import type { TextSources } from '../text-sources';
import { citationLocaleOf } from '@/lib/bibliography/csl/styles';
import { readStills } from './read-stills';
import { wordsIn, type Words } from '@/lib/words/words';

/**
 * The PDF of every published write-up and topic, at its address plus `.pdf`. It is set from the text as the pages are (lib/papers); from
 * the finished page come only the drawings of figures that compute.
 */
export function makePapers({ documents, surroundings }: TextSources): Maker {
  return async ({ pages, siteUrl, content: { profile, people, words } }) => {
    const { posts, topics } = toCollections(documents, { withDrafts: false });
    const built = new Map(pages.map((page) => [page.address, page]));
    const titles = new Map(topics.map(({ slug, title }) => [slug, title]));
    const asked = [
      ...posts.map((post) => ({
        document: post,
        path: addresses.post(post.slug),
        facts: postFacts(post, titles, wordsIn(words, post.language)),
      })),
      ...topics.map((topic) => ({
        document: topic,
        path: addresses.topic(topic.slug),
        facts: topicFacts(topic, wordsIn(words, topic.language)),
      })),
    ];
    const requests = asked.flatMap(({ document, path, facts }) => {
      const page = built.get(path);
      if (!page) return [];
      const { revision, ...others } = facts;
      const authors = postAuthors('authors' in document ? document : {}, profile, people);
      const site = siteFacts(document, path, { authors, siteUrl, words: wordsIn(words, document.language) });
      const doi = 'doi' in document ? document.doi : undefined;
      const own = {
        title: document.title,
        day: others.day,
        url: `${site.url}${revision}`,
        ...(doi && { doi }),
        authors: authors.map(({ familyName, givenName }) => ({ familyName, givenName })),
        siteName: profile.name,
        locale: citationLocaleOf(site.language),
      };
      return [{ path, request: toRequest(document, page, { ...others, ...site, own }) }];
    });
    const papers = await formsOfTexts(
      { find: findPaper, run: setPapers, module: import.meta.url },
      requests.map(({ request }) => request),
      surroundings,
    );
    return papers.map(({ pdf, problems }, index) => {
      for (const line of reportProblems(problems)) console.warn(line);
      const { path } = requests[index]!;
      const headers = { Link: `<${absoluteUrl(siteUrl, path)}>; rel="canonical"` };
      return { address: addresses.paper(path), body: Buffer.from(pdf), mediaType: 'application/pdf', headers };
    });
  };
}

/** These papers, one after the other; what a thread runs. */
export async function setPapers(
  requests: readonly PaperRequest[],
  around: ProseSurroundings | PackedSurroundings,
): Promise<Paper[]> {
  const surroundings = unpackSurroundings(around);
  const papers: Paper[] = [];
  for (const request of requests) papers.push(await makePaper(request, surroundings));
  return papers;
}

const toRequest = (document: Post | Topic, page: BuiltPage, facts: PaperFacts): PaperRequest => ({
  document: { ...document, macros: macrosOf(document) },
  facts,
  stills: readStills(page.html),
});

function postFacts(post: Post, titles: ReadonlyMap<string, string>, { say, day }: Words) {
  const topics = post.topics.flatMap((slug) => titles.get(slug) ?? []);
  const updated = post.updated && isoDay(post.updated) !== isoDay(post.date) ? post.updated : undefined;
  return {
    day: isoDay(post.updated ?? post.date),
    keywords: topics,
    particulars: [day(post.date), ...(updated ? [say('paper.revised', { day: day(updated) })] : []), ...topics],
    revision: `#${revisionId(post.updated ?? post.date)}`,
  };
}

const topicFacts = ({ title }: Topic, { say }: Words) => ({
  day: undefined,
  keywords: [title],
  particulars: [say('paper.topic')],
  revision: '',
});

interface SiteFacts {
  authors: readonly PostAuthor[];
  siteUrl: string;
  words: Words;
}

function siteFacts(
  { title, description }: Post | Topic,
  path: string,
  { authors, siteUrl, words: { language, say } }: SiteFacts,
) {
  const url = absoluteUrl(siteUrl, path);
  // The page of a text that others wrote, too, leads to each of them.
  const isOwners = authors.every(({ isOwner }) => isOwner);
  return {
    title,
    description,
    author: { name: authors.map(({ name }) => name).join(', '), url: isOwners ? siteUrl : url },
    language,
    says: {
      references: say('references'),
      cite: say('paper.cite'),
      newest: say('paper.newest'),
      worked: say('paper.worked'),
    },
    url,
    siteUrl,
    strip: precisionStrip(path),
  };
}
