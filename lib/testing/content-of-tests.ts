import { takeSnapshot } from '@/lib/build/take-snapshot';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent } from '@/lib/content/store';

/** What components are rendered from in unit tests: the content folder, as a build would hand it to them. */
export default async function setup(): Promise<void> {
  await takeSnapshot(
    openContent(contentDirectoryFrom(process.env)),
    process.env.CONTENT_SNAPSHOT ?? '.cache/test-content',
  );
}
