import { Dotted } from '@/app/_components/dotted';
import { SectionList } from '@/app/_components/section-list';
import { ItemPage } from '@/app/_items/item-page';
import { itemRoutes } from '@/app/_items/item-routes';
import type { DocumentOf } from '@/lib/content/documents';
import { profile, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { siteUrl } from '@/lib/content/site';
import type { Item } from '@/lib/sections/items';
import { loadItems } from '@/lib/sections/load';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { toPersonNode, type SchemaNode } from '@/lib/site/structured-data';
import { isoDay } from '@/lib/text/format-date';
import { wordsOf } from '@/lib/content/words';

type Talk = DocumentOf<'Talk'>;

const routes = itemRoutes('talks');

export const dynamicParams = false;
export const generateStaticParams = routes.generateStaticParams;
export const generateMetadata = routes.generateMetadata;

export default async function TalkPage({ params }: { params: Promise<{ slug: string }> }) {
  const { document: talk, item } = await routes.find(params);
  const { publications } = await loadItems();
  const works = publications.filter(({ work }) => work?.versions.some(({ key }) => talk.publications?.includes(key)));
  return (
    <ItemPage item={item} document={talk} node={toEventNode(talk, item, works)} facts={<Facts talk={talk} />}>
      {works.length > 0 && (
        <section aria-labelledby="works">
          <h2 id="works">{wordsOf(talk).say('talk.works', { count: works.length })}</h2>
          <SectionList section="publications" items={works} />
        </section>
      )}
    </ItemPage>
  );
}

/** When, where, and what there is of it. */
function Facts({ talk }: { talk: Talk }) {
  const { date, event, eventUrl, place, invited, slides, video } = talk;
  const { say, day } = wordsOf(talk);
  return (
    <Dotted
      facts={[
        <time dateTime={isoDay(date)}>{day(date)}</time>,
        <>
          {eventUrl ? <a href={eventUrl}>{event}</a> : event}
          {place && `, ${place}`}
        </>,
        invited && say('talk.invited'),
        slides && <a href={slides}>{say('talk.slides')}</a>,
        video && <a href={video}>{say('talk.video')}</a>,
      ]}
    />
  );
}

/** The talk as a schema.org Event, with what was recorded and shown, and the works that it is about. */
function toEventNode(talk: Talk, { address }: Item, works: readonly Item[]): SchemaNode {
  const url = absoluteUrl(siteUrl, address);
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
