import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/content/site';
import { PublicationsView } from './_components/publications-view';

const description = `Publications of ${profile.name}: abstracts, versions, code, and citations in every format.`;

export const metadata = pageMetadata({ path: addresses.publications, title: 'Publications', description });

export default function PublicationsPage() {
  return <PublicationsView filter={{}} page={1} />;
}
