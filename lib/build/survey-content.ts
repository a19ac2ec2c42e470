import { packContent } from '@/lib/content/packed-content';
import type { Content } from '@/lib/content/store';
import { inProcess } from '@/lib/threads/in-process';
import type { Survey } from './survey';

/** From this many files on a process of its own is worth its start: what the check held in memory goes with it. */
const MANY = 200;

/** Surveys a content folder: here, or in a process of its own, and what that needs is loaded where it is done. */
export async function surveyContent(content: Content, snapshot: string): Promise<Survey> {
  if (content.files.size >= MANY) {
    const work = { name: 'surveyPacked', module: new URL('./survey.ts', import.meta.url).href };
    return inProcess<Survey>(work, { packed: packContent(content, snapshot), snapshot });
  }
  const { survey } = await import('./survey');
  return survey(content, snapshot);
}
