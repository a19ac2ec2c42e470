import { DatedList } from '@/app/_components/dated-list';
import { Dotted } from '@/app/_components/dotted';
import { postRow } from '@/app/_items/post-row';
import { renderDocument } from '@/app/_prose/render-document';
import { NothingYet } from '@/app/_components/nothing-yet';
import { Page } from '@/app/_components/page';
import type { Post } from '@/lib/content/documents';
import { posts, topics } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { textStrip } from '@/lib/site/strips';
import { pageMetadata } from '@/lib/content/site';
import { readingOrder } from '@/lib/text/split-name';
import { readingTime } from '@/app/_components/reading-time';
import { words } from '@/lib/content/words';

const description = words.say('posts.describe');
const title = words.say('section.posts');

export const metadata = pageMetadata({ path: addresses.blog, title, description });

export default async function BlogPage() {
  const entries = await Promise.all(
    posts.map(async (post) => ({
      ...postRow(post),
      note: (
        <Dotted
          facts={[
            post.authors?.map(({ name }) => readingOrder(name)).join(words.comma),
            topicNames(post.topics),
            await readingTime(post),
            post.draft && words.say('post.draft'),
          ]}
        />
      ),
    })),
  );
  return (
    <Page path={addresses.blog} strip={await stripOf(posts)}>
      <h1>{title}</h1>
      {entries.length === 0 && <NothingYet>{words.say('posts.none')}</NothingYet>}
      {entries.length > 0 && <p className="lede">{description}</p>}
      {entries.length > 0 && <DatedList entries={entries} level={2} />}
    </Page>
  );
}

/** The maps of the newest write-ups, one after the other. */
async function stripOf(shown: readonly Post[]) {
  const texts = await Promise.all(shown.slice(0, 4).map((post) => renderDocument(post)));
  const blocks = texts.flatMap((text) => text.blocks.map(({ bits, length }) => ({ bits, length })));
  return blocks.length > 0 ? textStrip(blocks, words.say('posts.strip')) : undefined;
}

function topicNames(slugs: string[]): string {
  return topics
    .filter(({ slug }) => slugs.includes(slug))
    .map(({ short }) => short)
    .join(words.comma);
}
