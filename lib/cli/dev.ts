// `npm run dev`: the content is checked and written down at every save, esbuild watches the page scripts, and Next serves the pages.
// The same server stands in front as in production, so that redirects, negotiation and query variants work here too.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { closeReport, reportProblems } from '@/lib/content/report-problems';
import { servedFiles } from '@/lib/content/served-files';
import { openContent } from '@/lib/content/store';
import { readVariants } from '@/lib/cv/read';
import { cvQueryVariants } from '@/lib/cv/variants';
import { isLocalName } from '@/lib/dev/local-name';
import { refuse } from '@/lib/serve/answer';
import { listen } from '@/lib/serve/listen';
import { endWithoutReader, reactToSignals } from '@/lib/serve/signals';
import { endingOf } from '@/lib/serve/stop';
import { parseTarget } from '@/lib/serve/request-target';
import { createSiteServer } from '@/lib/serve/http-server';
import type { DevelopmentOptions } from '@/lib/serve/site';
import { knownPages } from '@/lib/content/known-pages';
import { redirectsOf } from '@/lib/bibliography/bibliography';
import { answerNewPage } from '@/lib/dev/answer-new-page';
import { assertSiteUrl } from '@/lib/site/site-url';
import { mediaTypeOf } from '@/lib/build/tree/public-files';
import { checkContent } from '@/lib/build/check-content';
import { ProblemBoard } from '@/lib/dev/problem-board';
import { devCommand } from './commands';
import { readHost, readPort } from './read-port';
import { reportFailure } from './report-failure';
import { runCommand } from './site-command';
import { finishStart } from '@/lib/dev/finish-start';
import { startPages, type Pages } from '@/lib/dev/start-pages';
import { developmentSnapshot, refreshPages } from '@/lib/dev/refresh-pages';
import { watchFiles, type WatchedFiles } from '@/lib/dev/watch-files';

const contentDirectory = contentDirectoryFrom(process.env);
const board = new ProblemBoard();
let tables: Pick<DevelopmentOptions, 'redirects' | 'variants'> = {};
/** What serves the pages, once the content has been whole. */
let pages: Promise<Pages> | undefined;
/** The same from the first moment on: it starts while the content is checked. */
let starting: Promise<Pages> | undefined;
let pagesAtStart: Set<string> | undefined;
let newPages = new Set<string>();
let servedContent: ReturnType<typeof servedFiles> = new Map();
let files: WatchedFiles | undefined;
Object.assign(process.env, { NODE_ENV: 'development', CONTENT_SNAPSHOT: developmentSnapshot });

await runCommand(devCommand().action(develop));

async function develop(): Promise<void> {
  endWithoutReader();
  try {
    const port = readPort(process.env.PORT);
    const host = readHost(process.env.HOST);
    assertSiteUrl(process.env);
    // The code of the pages does not wait for the content.
    void startOnce(port);
    await check();
    const server = createSiteServer({
      mode: 'development',
      nextHandler: async (request, response) => {
        if (!host && !isLocalName(request.headers.host))
          return refuse(
            request,
            response,
            403,
            `Open http://localhost:${port}, or set HOST to be reached by another name.`,
          );
        // A page that is asked for between a save and its check would be Next's, with a stack for what the board says in words.
        await files?.settled();
        if (board.answer(request, response)) return;
        if (!pages) return void response.writeHead(503).end();
        const target = parseTarget(request.url ?? '/');
        const file = 'address' in target ? servedContent.get(target.address) : undefined;
        if (file) return void response.setHeader('Content-Type', mediaTypeOf(file.path)).end(file.bytes);
        const { handle } = await pages;
        await (newPages.has(request.url ?? '') ? answerNewPage(request, response, handle) : handle(request, response));
      },
      nextUpgradeHandler: async (...upgrade) => {
        const isOurs = host || isLocalName(upgrade[0].headers.host);
        if (pages && isOurs) (await pages).upgrade(...upgrade);
        else upgrade[1].destroy();
      },
      get redirects() {
        return tables.redirects;
      },
      get variants() {
        return tables.variants;
      },
      onError: console.error,
    });
    const ending = endingOf(server);
    await listen(server, port, host ?? '127.0.0.1');
    const stop = () => {
      board.close();
      return ending.stopSoon();
    };
    const after = async () => {
      files?.close();
      // What is still starting is not waited for.
      const limit = new Promise((resolve) => setTimeout(resolve, 3_000));
      await Promise.race([starting?.then(({ close }) => close()), limit]);
    };
    reactToSignals({ stop, stopSoon: stop, after });
    files = watchFiles(contentDirectory, async () => {
      await check();
      if (!pages) await start(port);
    });
    await start(port);
  } catch (error) {
    reportFailure(error);
    process.exit();
  }
}

/** Checks the content, tells author and browser what is new, and gives the pages what is whole. */
async function check(): Promise<void> {
  const content = openContent(contentDirectory);
  const problems = await checkContent(content);
  const isNews = board.update(problems);
  if (isNews || !pages) for (const line of reportProblems(problems)) console.error(line);
  if (isNews) console.log(closeReport(problems));
  if (!board.hasErrors) await refreshPages(content);
  servedContent = servedFiles(content);
  tables = {
    redirects: redirectsOf(content),
    variants: cvQueryVariants(readVariants(content)),
  };
  const known = knownPages(content, []);
  pagesAtStart ??= known;
  newPages = new Set([...known].filter((page) => !pagesAtStart?.has(page)));
}

/** Starts what serves the pages as soon as the content is whole: nothing is made of broken content. */
async function start(port: number): Promise<void> {
  if (board.hasErrors)
    return console.log(`http://localhost:${port} shows these problems, and the site when they are mended.`);
  try {
    pages = startOnce(port);
    const { handle } = await pages;
    console.log(`Serving on http://localhost:${port}; a saved file shows at once.`);
    void finishStart(handle, pagesAtStart ?? []);
  } catch (error) {
    pages = undefined;
    throw error;
  }
}

/** A start that failed is tried again by the next save. */
function startOnce(port: number): Promise<Pages> {
  starting ??= startPages(port);
  starting.catch(() => (starting = undefined));
  return starting;
}
