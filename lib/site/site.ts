import 'server-only';
import { profile } from '@/lib/content/load';
import { siteUrlFrom } from './site-url';

/** The origin that absolute addresses start with. */
export const siteUrl = siteUrlFrom(profile.website, process.env);
