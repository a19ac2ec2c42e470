import { listContentFiles } from '@/lib/content/list-files';
import { inProcess } from '@/lib/threads/in-process';
import type { Survey } from './survey';

/** From this many files on a process of its own is worth its start: what the check held in memory goes with it. */
const MANY = 200;

/** Surveys a content folder: here, or in a process of its own, and what that needs is loaded where it is done. */
export async function surveyContent(contentDirectory: string): Promise<Survey> {
  const { paths } = await listContentFiles(contentDirectory);
  if (paths.length >= MANY)
    return inProcess<Survey>(
      { name: 'survey', module: new URL('./survey.ts', import.meta.url).href },
      contentDirectory,
    );
  const { survey } = await import('./survey');
  return survey(contentDirectory);
}
