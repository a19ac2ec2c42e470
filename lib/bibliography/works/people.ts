import 'server-only';
import { collections, profile } from '@/lib/content/load';
import { peopleOf, type People } from './person';

/** Who is who on the site in use. */
export const people: People = peopleOf(profile, collections.people);
