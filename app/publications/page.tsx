import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/content/site';
import { PublicationsView } from './_components/publications-view';
import { words } from '@/lib/content/words';

const description = words.say('publications.describe', { name: profile.name });

export const metadata = pageMetadata({
  path: addresses.publications,
  title: words.say('section.publications'),
  description,
});

export default function PublicationsPage() {
  return <PublicationsView filter={{}} page={1} />;
}
