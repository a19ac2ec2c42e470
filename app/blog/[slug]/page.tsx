import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/app/_components/page';
import { Picture, pictureOf } from '@/app/_components/picture';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import { TableOfContents } from '@/app/_prose/table-of-contents';
import { toCitationNode, toCitationReference } from '@/lib/bibliography/formats/citation-reference';
import { worksCitedIn } from '@/lib/prose/works-cited';
import type { Post } from '@/lib/content/documents';
import { posts, postsBySlug, profile, revisionsOf, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { licenceOf } from '@/lib/site/licences';
import { addresses } from '@/lib/site/addresses';
import { toCitationMeta } from '@/lib/site/citation-meta';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { textStrip } from '@/lib/site/strips';
import { postSignposts, toBlogPostingNode } from '@/lib/site/post-node';
import { toBreadcrumbNode } from '@/lib/site/structured-data';
import { authorsOfPost } from '../_components/authors-of-post';
import { ChangeList } from '../_components/change-list';
import { CitePost } from '../_components/cite-post';
import { Ending } from '../_components/ending';
import { MementoLinks } from '../_components/memento-links';
import { LicenceLine } from '../_components/licence-line';
import { NearPosts } from '../_components/near-posts';
import { PostHeader } from '../_components/post-header';
import { SeriesBox } from '../_components/series-box';
import { words, wordsOf } from '@/lib/content/words';
import styles from '../_components/post.module.css';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return posts.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const post = await find(params);
  const names = topicsOf(post, topics).map(({ title }) => title);
  const authors = authorsOfPost(post);
  const own = wordsOf(post);
  return pageMetadata({
    path: addresses.post(post.slug),
    language: post.language,
    hasPaper: !post.draft,
    hasArticle: !post.draft,
    title: post.title,
    description: post.description,
    kind: 'article',
    published: post.date,
    updated: post.updated,
    section: names[0],
    ...(post.authors?.length && { authors: authors.map(({ name }) => ({ name })) }),
    other: toCitationMeta(
      {
        ...post,
        keywords: names,
        language: own.language,
        references: (await worksCitedIn(post)).map(toCitationReference),
      },
      authors,
      siteUrl,
    ),
  });
}

export default async function PostPage({ params }: Props) {
  const post = await find(params);
  const prose = await renderDocument(post);
  const own = wordsOf(post);
  const path = addresses.post(post.slug);
  const crumbs = [
    { name: words.say('section.posts'), path: addresses.blog },
    { name: post.title, path },
  ];
  const filed = topicsOf(post, topics);
  const cover = post.cover ? await pictureOf(post.cover) : undefined;
  const facts = {
    ...post,
    topics: filed,
    words: prose.words,
    language: own.language,
    licence: licenceOf(post, profile),
    coverUrl: cover?.url,
    citations: (await worksCitedIn(post)).map(toCitationNode),
  };
  return (
    <Page path={path} words={own} strip={textStrip(prose.blocks, own.say('post.strip'))}>
      {postSignposts(facts).map(({ rel, href }) => (
        <link key={rel + href} rel={rel} href={href} />
      ))}
      {revisionsOf(post.slug).length > 0 && <MementoLinks slug={post.slug} isKept={false} />}
      <StructuredData
        nodes={[toBlogPostingNode(facts, profile, siteUrl, authorsOfPost(post)), toBreadcrumbNode(crumbs, siteUrl)]}
      />
      <div className="reading">
        <PostHeader post={post} topics={filed} minutes={prose.minutes} />
        <TableOfContents words={own} headings={prose.headings} hasReferences={prose.references.length > 0} isCitable />
        <SeriesBox post={post} />
        <Prose prose={prose} words={own} bibAddress={addresses.postReferences(post.slug)}>
          {post.cover && (
            <p>
              <Picture src={post.cover} alt={post.coverAlt ?? ''} width={688} isEager />
            </p>
          )}
        </Prose>
        <div className={styles.after} data-unsearched>
          <Ending post={post} />
          <CitePost post={post} {...(prose.hasNumbers && { partsAddress: addresses.postParts(post.slug) })} />
          <LicenceLine post={post} />
          <ChangeList post={post} />
          <NearPosts post={post} />
        </div>
      </div>
    </Page>
  );
}

async function find(params: Props['params']): Promise<Post> {
  const { slug } = await params;
  return postsBySlug.get(slug) ?? notFound();
}
