import { notFound } from 'next/navigation';
import { DatedList } from '@/app/_components/dated-list';
import { Dotted } from '@/app/_components/dotted';
import { Page } from '@/app/_components/page';
import { collections, profile } from '@/lib/content/load';
import { pageMetadata } from '@/lib/content/site';
import { itemAddress } from '@/lib/site/addresses';
import { sectionNamed } from '@/lib/site/sections';
import { words } from '@/lib/content/words';

const { path } = sectionNamed('teaching');
const title = words.say('section.teaching');

export const metadata = pageMetadata({
  path,
  title,
  description: words.say('teaching.describe', { name: profile.name }),
});

export default function TeachingPage() {
  const { teaching } = collections;
  if (teaching.length === 0) notFound();
  const entries = teaching.map(({ slug, date, term, title, description, role, institution, code }) => ({
    date,
    when: term,
    title,
    description,
    href: itemAddress(path, slug),
    note: <Dotted facts={[role, institution, code]} />,
  }));
  return (
    <Page path={path}>
      <h1>{title}</h1>
      <DatedList entries={entries} level={2} />
    </Page>
  );
}
