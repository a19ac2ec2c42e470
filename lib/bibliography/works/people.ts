import 'server-only';
import { profile } from '@/lib/content/load';
import type { People } from './person';

/** Who is who, from the profile: the owner with aliases, and the co-authors whose names are linked. */
export const people: People = {
  owner: { name: profile.name, aliases: profile.aliases ?? [], ...(profile.orcid && { orcid: profile.orcid }) },
  others: profile.people ?? [],
};
