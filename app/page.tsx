import type { ReactNode } from 'react';
import { collections, posts, profile, projects, topics } from '@/lib/content/load';
import { filedUnder, topicsOf } from '@/lib/content/relations';
import { pdfFacts } from '@/lib/cv/pdf-facts';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteSections, siteUrl } from '@/lib/content/site';
import { portraitText } from '@/lib/prose/figures/portrait';
import type { SectionItems } from '@/lib/sections/items';
import { loadItems } from '@/lib/sections/load';
import { sectionNamed } from '@/lib/site/sections';
import { toPersonNode, toProfilePageNode, toWebSiteNode } from '@/lib/site/structured-data';
import { renderDocument } from './_prose/render-document';
import { MoreLink } from './_components/more-link';
import { Page } from './_components/page';
import { DatedList } from './_components/dated-list';
import { Dotted } from './_components/dotted';
import { Explorable } from './_explorables/explorable';
import { talkRow } from './_items/talk-row';
import { postRow } from './_items/post-row';
import { Inline } from './_components/inline';
import { NewsList } from './_components/news-list';
import { PublicationList } from './_components/publication-item';
import { StructuredData } from './_components/structured-data';
import { readingTime } from './_components/reading-time';
import { words } from '@/lib/content/words';
import styles from './page.module.css';

export const metadata = pageMetadata({
  path: addresses.home,
  title: profile.name,
  absoluteTitle: true,
  description: profile.description,
  kind: 'profile',
});

const NEWEST = 4;

/** A part of the page; it draws nothing where there is nothing to show. */
type Part = (props: { items: SectionItems }) => ReactNode | Promise<ReactNode>;

/** The parts of each column, in the order that they have where the profile says none; talks are shown where it names them. */
const wide: Record<string, Part> = { posts: Writing, publications: Publications, talks: Talks };
const narrow: Record<string, Part> = { news: News, topics: Research, projects: Projects, now: Now };
const shown: readonly string[] =
  profile.home ?? [...Object.keys(wide), ...Object.keys(narrow)].filter((name) => name !== 'talks');

export default async function HomePage() {
  const items = await loadItems();
  return (
    <Page path={addresses.home}>
      <StructuredData
        nodes={[
          toPersonNode(profile, siteUrl),
          toWebSiteNode(profile, siteUrl),
          toProfilePageNode(addresses.home, profile.name, siteUrl),
        ]}
      />
      <Introduction />
      <OpeningFigure />
      <div className={styles.columns}>
        {[wide, narrow].map((column, index) => (
          <div key={index}>
            {shown
              .filter((name) => Object.hasOwn(column, name))
              .map((name) => {
                const Part = column[name]!;
                return <Part key={name} items={items} />;
              })}
          </div>
        ))}
      </div>
    </Page>
  );
}

async function Introduction() {
  const { pages } = await pdfFacts();
  const { content } = await renderDocument(profile);
  const portrait =
    profile.portrait &&
    (await renderDocument({ ...profile, body: portraitText(profile.portrait, profile.portraitAlt ?? profile.name) }));
  const about = [profile.pronouns, profile.timeZone?.replaceAll('_', ' ')].filter(Boolean).join(' · ');
  return (
    <section aria-labelledby="name">
      {portrait && <div className={styles.portrait}>{portrait.content}</div>}
      <h1 id="name">{profile.name}</h1>
      {about && <p className={styles.about}>{about}</p>}
      <div className={`lede ${styles.lede}`}>{content}</div>
      <ForRecruiters />
      <p className="actions" data-screen-only>
        <a className="button" data-primary href={addresses.cvPdf}>
          {words.say('home.cv', { pages: words.say('pages.count', { count: pages }) })}
        </a>
        {profile.email && (
          <a className="button" href={`mailto:${profile.email}`}>
            {profile.email}
          </a>
        )}
        {profile.links.map((link) => (
          <a className="button" key={link.url} href={link.url} rel="me">
            {link.label}
          </a>
        ))}
      </p>
    </section>
  );
}

/** What the owner does best and is open to, a line each. */
function ForRecruiters() {
  return [profile.summary, profile.availability]
    .flatMap((line) => line || [])
    .map((line) => (
      <p key={line} className={styles.open}>
        <Inline>{line}</Inline>
      </p>
    ));
}

/** The figure that the owner has chosen to open with, live near the reader and whole without scripts. */
function OpeningFigure() {
  if (!profile.figure) return null;
  return (
    <div className={styles.figure}>
      <Explorable name={profile.figure} id="fig:opening" alt={profile.figureAlt ?? profile.figure} words={words}>
        {profile.figureCaption && <Inline>{profile.figureCaption}</Inline>}
      </Explorable>
    </div>
  );
}

/** Selected works; all of them when none is marked. */
function Publications({ items }: { items: SectionItems }) {
  const works = items.publications.flatMap(({ work }) => work ?? []);
  const selected = works.filter((work) => work.selected);
  const shown = selected.length > 0 ? selected : works;
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="publications">
      <h2 id="publications">{words.say('section.publications')}</h2>
      <PublicationList works={shown} />
      {shown.length < works.length && (
        <MoreLink href={addresses.publications}>{words.say('publications.all', { count: works.length })}</MoreLink>
      )}
    </section>
  );
}

async function Writing() {
  if (posts.length === 0) return null;
  const entries = await Promise.all(
    featuredFirst(posts)
      .slice(0, NEWEST)
      .map(async (post) => ({
        ...postRow(post),
        note: (
          <Dotted
            facts={[
              topicsOf(post, topics)
                .map(({ short }) => short)
                .join(words.comma),
              await readingTime(post),
            ]}
          />
        ),
      })),
  );
  return (
    <section aria-labelledby="writing">
      <h2 id="writing">{words.say('section.posts')}</h2>
      <DatedList entries={entries} />
      {posts.length > NEWEST && (
        <MoreLink href={addresses.blog}>{words.say('posts.all', { count: posts.length })}</MoreLink>
      )}
    </section>
  );
}

/** The featured ones before the others, both newest first. */
const featuredFirst = <Each extends { featured?: boolean }>(listed: readonly Each[]): Each[] => [
  ...listed.filter(({ featured }) => featured),
  ...listed.filter(({ featured }) => !featured),
];

/** The newest talks. */
function Talks() {
  const { talks } = collections;
  if (talks.length === 0) return null;
  const { path } = sectionNamed('talks');
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">{words.say('section.talks')}</h2>
      <DatedList entries={talks.slice(0, NEWEST).map(talkRow)} />
      {talks.length > NEWEST && <MoreLink href={path}>{words.say('talks.all', { count: talks.length })}</MoreLink>}
    </section>
  );
}

/** The newest lines. */
function News() {
  const { news } = collections;
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="news">
      <h2 id="news">{words.say('section.news')}</h2>
      <NewsList news={news.slice(0, NEWEST)} />
      {news.length > NEWEST && (
        <MoreLink href={sectionNamed('news').path}>{words.say('news.all', { count: news.length })}</MoreLink>
      )}
    </section>
  );
}

/** The topics, each with the number of things filed under it. */
function Research({ items }: { items: SectionItems }) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="research">
      <h2 id="research">{words.say('section.topics')}</h2>
      <ul className={`plain ${styles.rows}`} data-unsearched>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={addresses.topic(topic.slug)}>{topic.title}</a>
            <span className={styles.count}>
              {siteSections
                .filter(({ isFiled }) => isFiled)
                .reduce((sum, { name }) => sum + filedUnder(items[name], topic.slug).length, 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Projects() {
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">{words.say('section.projects')}</h2>
      <ul className={`plain ${styles.rows}`} data-unsearched>
        {projects.map((project) => (
          <li key={project.slug}>
            <span>
              <a href={addresses.project(project.slug)}>{project.title}</a>{' '}
              <span className="muted">{project.subtitle}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Now() {
  if (!profile.now) return null;
  return (
    <section aria-labelledby="now">
      <h2 id="now">{words.say('home.now')}</h2>
      <p>
        <Inline>{profile.now}</Inline>
      </p>
    </section>
  );
}
