import { Page } from '@/app/_components/page';
import { profile, topics } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { feedAddresses } from '@/lib/site/feeds';
import { feedFormats } from '@/lib/site/formats';
import { followedSections, pageMetadata } from '@/lib/content/site';
import { listNames } from '@/lib/text/list-names';
import styles from './page.module.css';

export const metadata = pageMetadata({
  path: addresses.feeds,
  title: 'Feeds',
  description: `What of ${profile.name}’s site can be followed with a feed reader, and how.`,
});

/** What each feed holds, and its address in each form. */
export default function FeedsPage() {
  return (
    <Page path={addresses.feeds}>
      <h1>Feeds</h1>
      <p className="lede">
        A feed brings what is new to a reader of your choice, whole, with its formulas and figures, and without telling
        anyone that you read it. Copy an address into a feed reader; all three forms hold the same.
      </p>
      <dl className={styles.feeds}>
        {followedSections.map(({ name, feed }) => (
          <Feed key={name} title={feed.title} at={feed.at}>
            {feed.holds}
          </Feed>
        ))}
        <Feed title="Everything" at={addresses.everything}>
          {`${listNames(followedSections.map(({ many }) => many))} together.`}
        </Feed>
      </dl>
      {topics.length > 0 && (
        <section aria-labelledby="topics" className={styles.part}>
          <h2 id="topics">By topic</h2>
          <dl className={styles.feeds}>
            {topics.map(({ slug, title, description }) => (
              <Feed key={slug} title={title} at={addresses.topic(slug)}>
                {description}
              </Feed>
            ))}
          </dl>
        </section>
      )}
      <section aria-labelledby="programs" className={styles.part}>
        <h2 id="programs">For programs</h2>
        <p className={styles.note}>
          Every page has a <a href={addresses.twin(addresses.feeds)}>Markdown twin</a> at its address plus{' '}
          <code>.md</code>; <a href={addresses.llms}>llms.txt</a> lists them. The publications come as{' '}
          <a href={`${addresses.publications}.bib`}>BibTeX</a>, and the <a href="/sitemap.xml">sitemap</a> names every
          page.
        </p>
      </section>
    </Page>
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
          <a key={form} href={feeds[form]} type={mediaType} aria-label={`${title} as ${name}`}>
            {name}
          </a>
        ))}
      </dd>
    </div>
  );
}
