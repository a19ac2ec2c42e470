import { notFound } from 'next/navigation';
import { NewsList } from '@/app/_components/news-list';
import { Page } from '@/app/_components/page';
import { collections, profile } from '@/lib/content/load';
import { pageMetadata } from '@/lib/content/site';
import { sectionNamed } from '@/lib/site/sections';
import { words } from '@/lib/content/words';

const { path } = sectionNamed('news');
const title = words.say('section.news');

export const metadata = pageMetadata({ path, title, description: words.say('news.describe', { name: profile.name }) });

export default function NewsPage() {
  const { news } = collections;
  if (news.length === 0) notFound();
  return (
    <Page path={path}>
      <h1 style={{ marginBottom: '1rem' }}>{title}</h1>
      <NewsList news={news} />
    </Page>
  );
}
