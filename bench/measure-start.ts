import { startCommand } from './start-command';

export interface MeasuredStart {
  seconds: number;
  /** "21.8 s", and the steps of the build with the seconds of each; some go on at once. */
  said: string;
}

/** How long `npm start` takes to its first page, and what of that its build says of each of its steps. */
export async function measureStart(contentDirectory: string, port: number): Promise<MeasuredStart> {
  const { firstMs, said, stop } = await startCommand('start', contentDirectory, port);
  await stop();
  const steps = [...said.matchAll(/^ *([\d.]+) s {2}(.+)$/gm)].map(([, time, step]) => `${step} ${time}`);
  const seconds = firstMs / 1000;
  return { seconds, said: `${seconds.toFixed(1)} s${steps.length > 0 ? ` (${steps.join(', ')})` : ''}` };
}
