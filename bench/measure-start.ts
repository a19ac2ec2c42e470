import { startCommand } from './start-command';

/** How long `npm start` takes to its first page, and what of that its build says of each of its steps; two of them go on at once. */
export async function measureStart(contentDirectory: string, port: number): Promise<string> {
  const { firstMs, said, stop } = await startCommand('start', contentDirectory, port);
  await stop();
  const steps = [...said.matchAll(/^ *([\d.]+) s {2}(.+)$/gm)].map(([, time, step]) => `${step} ${time}`);
  return `${(firstMs / 1000).toFixed(1)} s${steps.length > 0 ? ` (${steps.join(', ')})` : ''}`;
}
