import { Page } from '@/app/_components/page';
import { posts, profile, topics } from '@/lib/content/load';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { feedAddresses } from '@/lib/site/feeds';
import { feedFormats } from '@/lib/site/formats';
import { followedSections, pageMetadata, siteUrl } from '@/lib/content/site';
import { words } from '@/lib/content/words';
import { Inline } from '../_components/inline';
import { licenceOf } from '@/lib/site/licences';
import styles from './page.module.css';

export const metadata = pageMetadata({
  path: addresses.feeds,
  title: words.say('page.feeds'),
  description: words.say('feeds.describe', { name: profile.name }),
});

/** What each feed holds, and its address in each form. */
export default function FeedsPage() {
  return (
    <Page path={addresses.feeds}>
      <h1>{words.say('page.feeds')}</h1>
      <p className="lede">{words.say('feeds.advice')}</p>
      <dl className={styles.feeds}>
        {followedSections.map(({ name, feedAt }) => (
          <Feed key={name} title={words.say(`feed.${name}`)} at={feedAt}>
            {words.say(`feed.${name}.holds`)}
          </Feed>
        ))}
        <Feed title={words.say('feed.everything')} at={addresses.everything}>
          {words.begin('feed.everything.holds', {
            kinds: words.list(followedSections.map(({ name }) => words.say(`section.${name}.items`))),
          })}
        </Feed>
      </dl>
      {topics.length > 0 && (
        <section aria-labelledby="topics" className={styles.part}>
          <h2 id="topics">{words.say('feeds.byTopic')}</h2>
          <dl className={styles.feeds}>
            {topics.map(({ slug, title, description }) => (
              <Feed key={slug} title={title} at={addresses.topic(slug)}>
                {description}
              </Feed>
            ))}
          </dl>
        </section>
      )}
      {posts.length > 0 && <Archiving />}
      <section aria-labelledby="programs" className={styles.part}>
        <h2 id="programs">{words.say('feeds.programs')}</h2>
        <p className={styles.note}>
          <Inline>
            {words.say('feeds.programs.advice', {
              copy: addresses.markdown(addresses.feeds),
              llms: addresses.llms,
              bib: `${addresses.publications}.bib`,
              sitemap: '/sitemap.xml',
            })}
          </Inline>
        </p>
      </section>
    </Page>
  );
}

/** How the write-ups are licensed, kept and cited: what archives of scholarly blogs ask a site to say. */
function Archiving() {
  const licence = licenceOf({}, profile);
  const licensed = licence
    ? words.say('feeds.archiving.licensed', { licence: licence.name, url: licence.url })
    : words.say('feeds.archiving.reserved');
  const paragraphs = [
    [licensed, words.say('feeds.archiving.cited')],
    [
      words.say('feeds.archiving.archives'),
      ...(profile.email ? [words.say('feeds.archiving.harvesters', { oai: absoluteUrl(siteUrl, addresses.oai) })] : []),
    ],
  ];
  return (
    <section aria-labelledby="archiving" className={styles.part}>
      <h2 id="archiving">{words.say('feeds.archiving')}</h2>
      {paragraphs.map((sentences) => (
        <p key={sentences[0]} className={styles.note}>
          <Inline>{sentences.join(' ')}</Inline>
        </p>
      ))}
    </section>
  );
}

function Feed({ title, at, children }: { title: string; at: string; children: React.ReactNode }) {
  const feeds = feedAddresses(at);
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
      <dd className={styles.forms}>
        {feedFormats.map(({ form, name, mediaType }) => (
          <a
            key={form}
            href={feeds[form]}
            type={mediaType}
            aria-label={words.say('feeds.form', { feed: title, form: name })}
          >
            {name}
          </a>
        ))}
      </dd>
    </div>
  );
}
