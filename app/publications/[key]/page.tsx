import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pictureOf } from '@/app/_components/picture';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import { profile } from '@/lib/content/load';
import { isoDateOf, kindOf } from '@/lib/bibliography/works/describe';
import { asWork, findWork, isOnRequest, prerenderedPages } from '@/lib/bibliography/load';
import { toHighwireTags } from '@/lib/bibliography/formats/highwire';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { people } from '@/lib/bibliography/works/people';
import { authorsOf } from '@/lib/bibliography/works/person';
import { plainText } from '@/lib/bibliography/csl/plain-text';
import { toScholarlyArticle } from '@/lib/bibliography/formats/scholarly-article';
import { namedAuthors, signpostsOf } from '@/lib/bibliography/formats/signposts';
import { articleContext } from '@/lib/bibliography/formats/article-context';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { rowStrip } from '@/lib/site/strips';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { toBreadcrumbNode } from '@/lib/site/structured-data';
import { CitePanel } from '../_components/cite-panel';
import { Neighbours } from '../_components/neighbours';
import { Abstract, Versions, WorkHead } from '../_components/work-sections';
import { words } from '@/lib/content/words';

type Props = { params: Promise<{ key: string }> };

/** The others are rendered on request; the server in front lets no unknown key through (lib/bibliography/works-on-request.ts). */
export async function generateStaticParams() {
  return (await prerenderedPages()).map((key) => ({ key }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  const work = asWork(found);
  const title = plainText(work.entry.csl.title);
  const facts = {
    path: addresses.publication(work.key),
    title,
    description: work.abstract ?? words.say('work.describe', { title, kind: words.say(`kind.${kindOf(work.entry)}`) }),
    kind: 'article',
    published: isoDateOf(work.entry),
    other: toHighwireTags(work, siteUrl),
    ...((await isOnRequest(found.work)) && { cardOf: addresses.publications }),
  } as const;
  // Next writes the authors' names and their signposts; else every page would be the site owner's alone.
  const metadata: Metadata = {
    ...pageMetadata(facts),
    authors: namedAuthors(work, people, siteUrl),
  };
  if (found.version === found.work.entry) return metadata;
  // An earlier version is for those who follow a link to it; search engines are sent to the work.
  return {
    ...metadata,
    robots: { index: false, follow: true },
    alternates: { ...metadata.alternates, canonical: absoluteUrl(siteUrl, addresses.publication(found.work.key)) },
  };
}

export default async function PublicationPage({ params }: Props) {
  const found = await find(params);
  const { work, version } = found;
  const shown = asWork(found);
  const path = addresses.publication(version.key);
  const teaser = shown.teaser && (await pictureOf(shown.teaser.src));
  const article = { ...articleContext, teaserUrl: teaser?.url, mostAuthors: 100 };
  const crumbs = [
    { name: profile.name, path: addresses.home },
    { name: words.say('section.publications'), path: addresses.publications },
    { name: plainText(version.csl.title), path },
  ];
  return (
    <Page path={path} strip={stripOf(version)}>
      {signpostsOf(shown, people, siteUrl)
        .filter(({ rel }) => rel !== 'author')
        .map(({ rel, href, type }) => (
          <link key={rel + href} rel={rel} href={href} type={type} />
        ))}
      <StructuredData nodes={[toScholarlyArticle(shown, article), toBreadcrumbNode(crumbs, siteUrl)]} />
      <div className="reading">
        <WorkHead work={work} version={version} />
        <Abstract work={shown} />
        <section aria-labelledby="cite">
          <h2 id="cite">{words.say('cite')}</h2>
          <CitePanel entry={version} />
        </section>
        <Versions work={work} version={version} />
        <Neighbours work={work} />
      </div>
    </Page>
  );
}

/** A bar an author, the owner's full, those who contributed equally half. */
function stripOf(entry: BibEntry) {
  const { authors } = authorsOf(entry, people);
  const bits = authors.slice(0, 64).map(({ isOwner, equal }) => (isOwner ? 16 : equal ? 8 : 4));
  return bits.length > 0 ? rowStrip(bits, words.say('work.strip')) : undefined;
}

async function find(params: Props['params']) {
  const { key } = await params;
  return (await findWork(key)) ?? notFound();
}
