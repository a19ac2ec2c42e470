import type { Metadata } from 'next';
import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { toPageMetadata } from '@/lib/site/page-metadata';
import { siteUrl } from '@/lib/content/site';
import { PublicationsView } from './_components/publications-view';

const description = `Publications of ${profile.name}: abstracts, versions, code, and citations in every format.`;

export const metadata: Metadata = toPageMetadata(
  { path: addresses.publications, title: 'Publications', description },
  { siteUrl, name: profile.name, language: profile.language },
);

export default function PublicationsPage() {
  return <PublicationsView filter={{}} page={1} />;
}
