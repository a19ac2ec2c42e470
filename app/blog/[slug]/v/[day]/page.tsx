import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/app/_components/page';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import { TableOfContents } from '@/app/_prose/table-of-contents';
import type { Post } from '@/lib/content/documents';
import { postsBySlug, revisions, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { presentDay, type Revision } from '@/lib/content/revisions';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { compareTexts } from '@/lib/prose/revisions/compare';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { textStrip } from '@/lib/site/strips';
import { CitePost } from '../../../_components/cite-post';
import { LicenceLine } from '../../../_components/licence-line';
import { MementoLinks } from '../../../_components/memento-links';
import { PostHeader } from '../../../_components/post-header';
import { Differences } from './differences';
import { wordsOf } from '@/lib/content/words';
import { Inline } from '@/app/_components/inline';
import styles from './revision.module.css';

type Props = { params: Promise<{ slug: string; day: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return revisions.map(({ of, day }) => ({ slug: of, day }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { revision, post } = await find(params);
  const present = addresses.post(post.slug);
  const own = wordsOf(revision);
  const metadata = pageMetadata({
    path: addresses.revision(post.slug, revision.day),
    language: revision.language,
    title: own.say('revision.title', { title: revision.title, day: own.day(revision.day) }),
    description: revision.description,
    kind: 'article',
    cardOf: present,
  });
  // For those who follow a citation; search engines are sent to the present text.
  return {
    ...metadata,
    robots: { index: false, follow: true },
    alternates: { ...metadata.alternates, canonical: absoluteUrl(siteUrl, present) },
  };
}

/** A post as it stood on a day, and what has changed since. */
export default async function RevisionPage({ params }: Props) {
  const { revision, post } = await find(params);
  const path = addresses.revision(post.slug, revision.day);
  const prose = await renderDocument(revision);
  const asItStood = { ...revision, slug: post.slug };
  const own = wordsOf(revision);
  const now = own.day(presentDay(post));
  return (
    <Page path={path} words={own} strip={textStrip(prose.blocks, own.say('post.strip'))}>
      <MementoLinks slug={post.slug} isKept />
      <div className="reading">
        <p className={`callout ${styles.notice}`} role="note">
          <Inline>
            {own.say('revision.notice', { day: own.day(revision.day), post: addresses.post(post.slug), now })}
          </Inline>
        </p>
        <PostHeader post={asItStood} topics={topicsOf(revision, topics)} minutes={prose.minutes} isKept />
        <TableOfContents words={own} headings={prose.headings} hasReferences={prose.references.length > 0} isCitable />
        <Prose prose={prose} words={own} />
        <div className={styles.after} data-unsearched>
          <CitePost post={asItStood} keptAt={path} />
          <LicenceLine post={asItStood} />
          <Differences blocks={compareTexts(revision.body, post.body)} day={now} words={own} />
        </div>
      </div>
    </Page>
  );
}

async function find(params: Props['params']): Promise<{ revision: Revision; post: Post }> {
  const { slug, day } = await params;
  const post = postsBySlug.get(slug);
  const revision = revisions.find((each) => each.of === slug && each.day === day);
  return post && revision ? { post, revision } : notFound();
}
