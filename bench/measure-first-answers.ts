import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '@/lib/cli/find-browser';
import { median } from './median';
import { residentMiB } from './run-measured';
import { startCommand } from './start-command';

const turns = 5;

const timeOf = async (address: string): Promise<number> => {
  const start = performance.now();
  const answer = await fetch(address, { headers: { Accept: 'text/html', 'Accept-Encoding': 'br' } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return performance.now() - start;
};

export interface FirstAnswers {
  page: string;
  filter: string;
  memory: string;
}

/** npm and its shell stand above the server; they are not what serves. */
const serves = (command: string) => !/^(?:npm|sh)\b/.test(command);

/**
 * A site that is built, started by `npm start`: its first answer, the first filter right after it, the later ones, and what memory it is
 * served from, without and with the process that answers filters. Medians of five starts.
 */
export async function measureFirstAnswers(content: string, port: number): Promise<FirstAnswers> {
  const first: number[] = [];
  const firstFilter: number[] = [];
  const laterFilters: number[] = [];
  const resting: number[] = [];
  const rendering: number[] = [];
  // Builds the site if need be.
  await (await startCommand('start', content, port)).stop();
  for (let turn = 0; turn < turns; turn++) {
    const { origin, firstMs, pid, stop } = await startCommand('start', content, port);
    first.push(firstMs);
    resting.push(residentMiB(pid, serves));
    firstFilter.push(await timeOf(`${origin}/publications?year=2000&text=model`));
    for (let year = 2001; year < 2025; year++)
      laterFilters.push(await timeOf(`${origin}/publications?year=${year}&text=model`));
    rendering.push(residentMiB(pid, serves));
    await stop();
  }
  return {
    page: `${Math.round(median(first))} ms`,
    filter: `first ${Math.round(median(firstFilter))} ms, a later one ${Math.round(median(laterFilters))} ms`,
    memory: `${Math.round(median(resting))} MiB; with what answers filters ${Math.round(median(rendering))} MiB`,
  };
}

/**
 * `npm run dev`: first page, first post asked for right after it, and a saved sentence in Chromium, median of five. What an earlier run
 * compiled is gone; what the check keeps is not.
 */
export async function measureDevelopment(content: string, port: number, post: string): Promise<string> {
  await rm('.site/dev', { recursive: true, force: true });
  const { origin, firstMs, stop } = await startCommand('dev', content, port);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
  try {
    const firstPost = await timeOf(`${origin}/blog/${post}`);
    const page = await browser.newPage();
    await page.goto(`${origin}/blog/${post}`);
    const saved: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const sentence = `Sentence ${turn} that was saved just now.`;
      const start = performance.now();
      await appendFile(join(content, 'posts', `${post}.mdx`), `\n${sentence}\n`);
      await page.getByText(sentence).waitFor();
      saved.push(performance.now() - start);
    }
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
    return `first page ${seconds(firstMs)}, first post ${seconds(firstPost)}, a saved sentence ${seconds(median(saved))}`;
  } finally {
    await browser.close();
    await stop();
  }
}
