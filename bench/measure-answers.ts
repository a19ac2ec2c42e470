import { chromium } from '@playwright/test';
import { findBrowser } from '@/lib/cli/find-browser';

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The publications list: bytes of its first page as a browser gets it, and the server's answers to filters, which differ each time. */
export async function measureFilters(origin: string, path: string): Promise<string> {
  const headers = { Accept: 'text/html', 'Accept-Encoding': 'br' };
  const first = await fetch(origin + path, { headers });
  const bytes = Number(first.headers.get('content-length') ?? (await first.arrayBuffer()).byteLength);
  const times: number[] = [];
  for (let year = 2000; year < 2025; year++) {
    const start = performance.now();
    const answer = await fetch(`${origin}${path}?year=${year}&text=model`, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${year}: ${answer.status}`);
    times.push(performance.now() - start);
  }
  // The first answer starts Next; a server pays for it once.
  return `first page ${(bytes / 1000).toFixed(1)} kB; a filter ${Math.round(median(times.slice(1)))} ms, the very first ${Math.round(times[0]!)} ms`;
}

/** A file as a client with an open connection gets it: median of fifty answers, the first left out. */
export async function measureFile(origin: string, path: string): Promise<string> {
  const times: number[] = [];
  for (let turn = 0; turn <= 50; turn++) {
    const start = performance.now();
    const answer = await fetch(origin + path);
    await answer.arrayBuffer();
    if (turn > 0) times.push(performance.now() - start);
  }
  return `${median(times).toFixed(1)} ms`;
}

/** The search dialog in Chromium: from the first key to its answer, and from a later one, medians over fresh pages. */
export async function measureSearch(origin: string, path: string): Promise<string> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
  const first: number[] = [];
  const later: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const page = await browser.newPage();
    await page.goto(origin + path);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    const times = await page.evaluate(askOneByOne, ['p', 'pr', 'pre', 'prec', 'precision']);
    first.push(times[0]!);
    later.push(...times.slice(1));
    await page.close();
  }
  await browser.close();
  return `first key ${Math.round(median(first))} ms, a later one ${Math.round(median(later))} ms`;
}

/** Runs in the page: types each query and waits until the list holds its answer. */
async function askOneByOne(queries: string[]): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('dialog input')!;
  const list = document.querySelector('dialog ol')!;
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    // No named function may stand in here: tsx would call its own helper, which the page has not.
    await new Promise<void>((done) => {
      new MutationObserver(() => list.getAttribute('aria-busy') === null && done()).observe(list, {
        attributes: true,
        attributeFilter: ['aria-busy'],
      });
    });
    times.push(performance.now() - start);
  }
  return times;
}
