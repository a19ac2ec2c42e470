import type { IncomingMessage, ServerResponse } from 'node:http';
import { captureResponse } from '@/lib/build/next/capture-response';
import type { NextHandler } from '@/lib/build/next/next-handler';

/**
 * Answers with a page that is new since the server started. Next keeps the list of a route's pages in development and renews
 * it after it has answered by the old one, so that the first answer is a 404: it is not shown, and the page asked for again.
 */
export async function answerNewPage(
  request: IncomingMessage,
  response: ServerResponse,
  handle: NextHandler,
): Promise<void> {
  const { status, headers, body } = await captureResponse(request, handle);
  if (status !== 404) return void response.writeHead(status, headers).end(body);
  response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(
    '<!doctype html><title>A new page</title><p>This page is being made.</p><script>setTimeout(() => location.reload(), 300)</script>',
  );
}
