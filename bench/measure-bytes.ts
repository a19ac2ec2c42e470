import { chromium } from '@playwright/test';
import { findBrowser } from '@/lib/cli/find-browser';

/** Bytes over the wire by kind and the number of requests, of a cold visit in Chromium to the end of the page. */
export async function measureBytes(origin: string, path: string): Promise<string> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await browser.close();
  const kilobytes = (value: number) => (value / 1000).toFixed(1);
  const total = [...bytes.values()].reduce((sum, value) => sum + value, 0);
  const parts = [...bytes]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, value]) => `${kind.toLowerCase()} ${kilobytes(value)}`);
  return `${kilobytes(total)} kB in ${kinds.size} requests (${parts.join(', ')})`;
}
