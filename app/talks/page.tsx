import { notFound } from 'next/navigation';
import { DatedList } from '@/app/_components/dated-list';
import { Page } from '@/app/_components/page';
import { talkRow } from '@/app/_items/talk-row';
import { collections, profile } from '@/lib/content/load';
import { pageMetadata } from '@/lib/content/site';
import { sectionNamed } from '@/lib/site/sections';
import { words } from '@/lib/content/words';

const { path } = sectionNamed('talks');
const title = words.say('section.talks');

export const metadata = pageMetadata({ path, title, description: words.say('talks.describe', { name: profile.name }) });

export default function TalksPage() {
  const { talks } = collections;
  if (talks.length === 0) notFound();
  return (
    <Page path={path}>
      <h1>{title}</h1>
      <DatedList entries={talks.map(talkRow)} level={2} />
    </Page>
  );
}
