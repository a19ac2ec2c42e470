import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '@/lib/cli/find-browser';
import { work } from './sites';

const run = promisify(execFile);

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Lighthouse's mobile run, three times: medians of the four scores, LCP, TBT and CLS. */
export async function measureLighthouse(origin: string, path: string): Promise<string> {
  const reports: Report[] = [];
  for (let turn = 0; turn < 3; turn++) reports.push(await report(origin + path));
  const score = (name: string) =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? NaN)));
  const value = (name: string) => median(reports.map(({ audits }) => audits[name]?.numericValue ?? NaN));
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score).join('/');
  return `${scores}, LCP ${Math.round(value('largest-contentful-paint'))} ms, TBT ${Math.round(value('total-blocking-time'))} ms, CLS ${value('cumulative-layout-shift').toFixed(3)}`;
}

async function report(address: string): Promise<Report> {
  const tool = join(work, 'tools/node_modules/lighthouse/cli/index.js');
  const { stdout } = await run(
    process.execPath,
    [
      tool,
      address,
      '--quiet',
      '--output=json',
      '--chrome-flags=--headless=new --no-sandbox',
      '--only-categories=performance,accessibility,best-practices,seo',
    ],
    {
      maxBuffer: 100_000_000,
      env: { ...process.env, CHROME_PATH: findBrowser() ?? '' },
    },
  );
  return JSON.parse(stdout) as Report;
}
