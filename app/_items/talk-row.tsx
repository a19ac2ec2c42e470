import { Dotted } from '@/app/_components/dotted';
import type { DocumentOf } from '@/lib/content/documents';
import { words } from '@/lib/content/words';
import { itemAddress } from '@/lib/site/addresses';
import { sectionNamed } from '@/lib/site/sections';

const { path } = sectionNamed('talks');

/** A talk as a row of a list by days, with where it is or was given. */
export const talkRow = ({ slug, event, place, invited, ...talk }: DocumentOf<'Talk'>) => ({
  ...talk,
  href: itemAddress(path, slug),
  note: <Dotted facts={[[event, place].filter(Boolean).join(words.comma), invited && words.say('talk.invited')]} />,
});
