import 'server-only';
import type { Metadata } from 'next';
import { profile } from './load';
import { toPageMetadata, type PageFacts } from '@/lib/site/page-metadata';
import { siteUrlFrom } from '@/lib/site/site-url';

/** The origin that absolute addresses start with. */
export const siteUrl = siteUrlFrom(profile.website, process.env);

/** The metadata of one page of this site; see `toPageMetadata`. */
export function pageMetadata(page: PageFacts): Metadata {
  return toPageMetadata(page, { siteUrl, name: profile.name, language: profile.language });
}
