import type { Problem } from '@/lib/content/problem';
import { sortProblems } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { checkAnchors } from './check-anchors';
import { checkBegun } from './check-begun';
import { checkDates } from './check-dates';
import { checkKeptTexts } from './check-kept-texts';
import { checkOrphans } from './check-orphans';
import { checkPastTexts } from './check-past-texts';
import { checkPictures } from './check-pictures';
import { checkSiteUrl } from './check-site-url';
import { checkTitles } from './check-titles';

/** What an owner should know of a content folder before it is built. `today` is an ISO day. */
export async function advise(
  content: Content,
  today: string,
  environment: Record<string, string | undefined>,
): Promise<Problem[]> {
  return sortProblems([
    ...checkTitles(content),
    ...checkBegun(content),
    ...checkDates(content, today),
    ...checkPictures(content),
    ...checkOrphans(content),
    ...checkPastTexts(content),
    ...checkSiteUrl(content, environment),
    ...(await checkKeptTexts(content)),
    ...(await checkAnchors(content)),
  ]);
}
