import type { IncomingMessage, ServerResponse } from 'node:http';
import { countProblems, formatProblem, type Problem } from '@/lib/content/problem';

/** Where pages listen for a change of the problems; under `/_next/`, which no page of ours uses. */
const ADDRESS = '/_next/content';

/**
 * In development, shows the errors of the content in the browser: while there are any, they stand in the place of every page.
 * A page that is open is told to load itself again when they come, change or go.
 */
export class ProblemBoard {
  private errors: Problem[] = [];
  private version = 0;
  private readonly listeners = new Set<ServerResponse>();

  get hasErrors(): boolean {
    return this.errors.length > 0;
  }

  /** Takes what a check found. Says whether anything is new. */
  update(problems: readonly Problem[]): boolean {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.map(formatProblem).join('\n') === this.errors.map(formatProblem).join('\n')) return false;
    this.errors = errors;
    this.version += 1;
    for (const listener of this.listeners) tell(listener);
    return true;
  }

  /** Answers a request in the place of Next where the board has something to say. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const [path, seen] = (request.url ?? '').split('?seen=');
    if (path === ADDRESS) this.listen(response, Number(seen ?? 0));
    else if (this.hasErrors && isPage(request)) this.show(response);
    else return false;
    return true;
  }

  close(): void {
    for (const listener of this.listeners) listener.end();
  }

  private listen(response: ServerResponse, seen: number): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(':\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
    // It was loaded before the last change: an ordinary page (seen 0) while there are errors, or an older list of them.
    if (seen === 0 ? this.hasErrors : seen !== this.version) tell(response);
  }

  private show(response: ServerResponse): void {
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(problemPage(this.errors, `${ADDRESS}?seen=${this.version}`));
  }
}

const tell = (listener: ServerResponse) => listener.write('data: changed\n\n');

/** A page, or the payload that Next's runtime fetches to change one. */
function isPage({ headers }: IncomingMessage): boolean {
  return headers.rsc !== undefined || (headers.accept ?? '').includes('text/html');
}

function problemPage(errors: readonly Problem[], address: string): string {
  const escape = (text: string) => text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
  const items = errors.map((problem) => {
    const [place, ...words] = formatProblem({ ...problem, message: `\n${problem.message}` }).split('\n');
    return `<li><code>${escape(place!.trim())}</code><br>${escape(words.join('\n'))}</li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${countProblems(errors)}</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:4rem auto;padding:0 1rem}li{margin:1rem 0;overflow-wrap:anywhere}code{font-weight:bold}</style>
<h1>The content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}</h1><ol>${items.join('')}</ol>
<p>Pages come back as soon as ${errors.length === 1 ? 'it is' : 'they are'} mended.</p>
<script>new EventSource('${address}').onmessage=()=>location.reload()</script></html>`;
}
