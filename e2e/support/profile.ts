import { contentDirectoryFrom } from '../../lib/content/content-directory';
import { openContent } from '../../lib/content/store';

/** The front matter of the profile of the content under test. */
export const { data: profile } = openContent(contentDirectoryFrom(process.env)).documents.find(
  ({ path }) => path === 'profile.mdx',
)!;
