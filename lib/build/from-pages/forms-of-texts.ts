import { findOrMake } from '@/lib/kept/find-or-make';
import type { ProseSurroundings } from '@/lib/prose/store/load-prose';
import { shareSurroundings, type PackedSurroundings } from '@/lib/prose/store/packed-surroundings';
import { inThreads, type Work } from '@/lib/threads/in-threads';

/** How a form of texts that is no page is found where it is kept, and made where it is not: in threads, where many are. */
interface MakingOfForms<Request, Form> extends Work<readonly Request[], Form, ProseSurroundings | PackedSurroundings> {
  find: (request: Request, surroundings: ProseSurroundings) => Promise<Form | undefined>;
}

/** The form of every text that is asked for, in their order. */
export const formsOfTexts = <Request, Form>(
  { find, ...work }: MakingOfForms<Request, Form>,
  requests: readonly Request[],
  surroundings: ProseSurroundings,
): Promise<Form[]> =>
  findOrMake(
    requests,
    (request) => find(request, surroundings),
    (missing) => inThreads(work, missing, (part) => part, shareSurroundings(surroundings)),
  );
