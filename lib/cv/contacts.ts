import type { ProfileLink } from './model';

/** An address as people read it: without its scheme and a final slash. */
export function profileAddress({ url }: Pick<ProfileLink, 'url'>): string {
  return url.replace(/^(https?:\/\/(www\.)?|mailto:)/, '').replace(/\/$/, '');
}
