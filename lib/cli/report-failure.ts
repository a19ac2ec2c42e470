import { ContentError } from '@/lib/content/problem';

/** Ends a command with a message and status 1. Content problems are for the author: they come without a stack. */
export function reportFailure(error: unknown): void {
  if (error instanceof ContentError) {
    const count = error.problems.filter(({ severity }) => severity === 'error').length;
    console.error(
      `${error.message}\n\nThe build stopped: ${count} ${count === 1 ? 'error' : 'errors'} in the content. What was served before is untouched.`,
    );
  } else if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | null)?.code ?? '')) {
    console.error(
      `The disk is full (${(error as Error).message}). Make room and start again: what was begun is taken away, and what was served before is untouched.`,
    );
  } else {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exitCode = 1;
}
