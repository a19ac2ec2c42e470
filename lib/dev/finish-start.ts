import { runContentlayer } from '@/lib/build/run-contentlayer';
import { captureResponse, requestFor } from '@/lib/build/next/capture-response';
import type { NextHandler } from '@/lib/build/next/next-handler';
import { addresses } from '@/lib/site/addresses';

/**
 * What no first page waits for. Next compiles a route with the first question for it: it is asked for the home page and for one post before
 * anybody is, and what is wrong with them is said to whoever asks. The types of documents, for the editor of the code, come last.
 */
export async function finishStart(handle: NextHandler, pages: Iterable<string>): Promise<void> {
  const post = [...pages].find((page) => page.startsWith(addresses.post('')));
  for (const page of [addresses.home, ...(post ? [post] : [])])
    await captureResponse(requestFor(page), handle).catch(() => undefined);
  await runContentlayer().catch((error: Error) => console.error(error.message));
}
