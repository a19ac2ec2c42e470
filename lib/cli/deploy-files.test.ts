// What puts the site online names files, commands and variables of the code: none of them may have gone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const has = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));
/** Every file of the code that a command starts. */
const startedBy = (text: string) => [...text.matchAll(/lib\/cli\/[\w-]+\.ts/g)].map(([file]) => file);

const dockerfile = read('deploy/Dockerfile');
const unit = read('deploy/academic-site.service');
const compose = parse(read('deploy/compose.yaml'), { merge: true }) as {
  services: Record<string, { command: string[]; healthcheck?: { test: string[] } }>;
};

it('every container and unit starts a file that is there', () => {
  const commands = Object.values(compose.services).map(({ command }) => command.join(' '));
  const started = [dockerfile, unit, ...commands].flatMap(startedBy);
  expect(started.length).toBeGreaterThan(3);
  expect(started.filter((file) => !has(file))).toEqual([]);
});

it('the image is made of files that are there, and of nothing that is built', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, files]) => files!.split(' '));
  expect(copied.filter((file) => !has(file))).toEqual([]);
  const ignored = read('.dockerignore').split('\n');
  for (const made of ['node_modules', '.site', '.cache', '.git']) expect(ignored).toContain(made);
});

it('the image and compose ask after the server’s health alike, and the question is a program', () => {
  const asked = /CMD \["node", "-e", "([^"]+)"\]/.exec(dockerfile)![1]!;
  expect(compose.services.node1!.healthcheck!.test.at(-1)).toBe(asked);
  // Nobody listens on that port of the machine, or somebody else does: it ends either way.
  expect([0, 1]).toContain(spawnSync(process.execPath, ['-e', asked]).status);
});

// A content folder of another owner need not say how it is written.
const instructions = ['README.md', 'DEPLOYING.md', 'content/README.md'].filter((path) => existsSync(path));

it.each(instructions)('the shell steps of %s can be read by a shell', (path) => {
  const steps = [...read(path).matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, step]) => step!);
  for (const step of steps) expect(spawnSync('sh', ['-n'], { input: step }).stderr.toString(), step).toBe('');
});
