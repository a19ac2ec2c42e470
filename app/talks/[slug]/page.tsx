import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/app/_components/page';
import { SectionList } from '@/app/_components/section-list';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import type { DocumentOf } from '@/lib/content/documents';
import { collections, profile, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import type { Item } from '@/lib/sections/items';
import { loadItems } from '@/lib/sections/load';
import { absoluteUrl, addresses, itemAddress } from '@/lib/site/addresses';
import { isKept } from '@/lib/site/kept-routes';
import { sectionNamed } from '@/lib/site/sections';
import { toBreadcrumbNode, toPersonNode, type SchemaNode } from '@/lib/site/structured-data';
import { formatDay, isoDay } from '@/lib/text/format-date';

type Talk = DocumentOf<'Talk'>;
type Props = { params: Promise<{ slug: string }> };

const { talks } = collections;
const section = sectionNamed('talks');
const pathOf = ({ slug }: Pick<Talk, 'slug'>) => itemAddress(section.path, slug);

export const dynamicParams = false;

export function generateStaticParams() {
  return talks.filter((talk) => !isKept(pathOf(talk))).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const talk = await find(params);
  const { title, description } = talk;
  return pageMetadata({ path: pathOf(talk), title, description, section: topicsOf(talk, topics)[0]?.title });
}

export default async function TalkPage({ params }: Props) {
  const talk = await find(params);
  const path = pathOf(talk);
  const { publications } = await loadItems();
  const works = publications.filter(({ work }) => work?.versions.some(({ key }) => talk.publications?.includes(key)));
  const crumbs = [
    { name: section.title, path: section.path },
    { name: talk.title, path },
  ];
  return (
    <Page path={path}>
      <StructuredData nodes={[toEventNode(talk, works), toBreadcrumbNode(crumbs, siteUrl)]} />
      <div className="reading">
        <h1>{talk.title}</h1>
        <p className="lede">{talk.description}</p>
        <Prose prose={await renderDocument(talk)}>
          <Facts talk={talk} />
        </Prose>
        {works.length > 0 && (
          <section aria-labelledby="works">
            <h2 id="works">{works.length === 1 ? 'The work' : 'The works'}</h2>
            <SectionList section="publications" items={works} />
          </section>
        )}
      </div>
    </Page>
  );
}

/** When, where, and what there is of it. */
function Facts({ talk: { date, event, eventUrl, place, invited, slides, video } }: { talk: Talk }) {
  return (
    <p>
      <time dateTime={isoDay(date)}>{formatDay(date)}</time> · {eventUrl ? <a href={eventUrl}>{event}</a> : event}
      {place && `, ${place}`}
      {invited && ' · invited'}
      {slides && (
        <>
          {' · '}
          <a href={slides}>Slides</a>
        </>
      )}
      {video && (
        <>
          {' · '}
          <a href={video}>Recording</a>
        </>
      )}
    </p>
  );
}

/** The talk as a schema.org Event, with what was recorded and shown, and the works that it is about. */
function toEventNode(talk: Talk, works: readonly Item[]): SchemaNode {
  const url = absoluteUrl(siteUrl, pathOf(talk));
  return {
    '@type': 'Event',
    '@id': `${url}#talk`,
    url,
    name: talk.title,
    description: talk.description,
    startDate: isoDay(talk.date),
    performer: toPersonNode(profile, siteUrl),
    superEvent: { '@type': 'Event', name: talk.event, ...(talk.eventUrl && { url: talk.eventUrl }) },
    about: topicsOf(talk, topics).map(({ slug, title }) => ({
      '@type': 'Thing',
      name: title,
      url: absoluteUrl(siteUrl, addresses.topic(slug)),
    })),
    workFeatured: works.map(({ title, address }) => ({
      '@type': 'ScholarlyArticle',
      name: title,
      url: absoluteUrl(siteUrl, address),
    })),
    ...(talk.place && { location: { '@type': 'Place', name: talk.place } }),
    ...(talk.slides && {
      subjectOf: { '@type': 'PresentationDigitalDocument', url: absoluteUrl(siteUrl, talk.slides) },
    }),
    ...(talk.video && { recordedIn: { '@type': 'VideoObject', url: absoluteUrl(siteUrl, talk.video) } }),
  };
}

async function find(params: Props['params']): Promise<Talk> {
  const { slug } = await params;
  return talks.find((talk) => talk.slug === slug) ?? notFound();
}
