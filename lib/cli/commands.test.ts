import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, completionScript } from './completion-script';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What is for whoever works on the code, and not for the owner of a site. */
const FOR_DEVELOPERS = ['test', 'format', 'bench', 'lock', 'notices'];

it('knows every command that package.json has for the owner, and no other', () => {
  expect(Object.keys(commands).sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => !FOR_DEVELOPERS.includes(name))
      .sort(),
  );
  for (const name of Object.keys(commands)) expect(existsSync(`lib/cli/${name}.ts`), name).toBe(true);
});

describe.each(Object.entries(commands))('%s', (name, make) => {
  it('explains itself with every option and its exit codes, and tells what it does not understand', () => {
    let help = '';
    const command = make().configureOutput({ writeOut: (text) => (help += text), writeErr: (text) => (help += text) });
    expect(() => command.parse(['--help'], { from: 'user' })).toThrow(expect.objectContaining({ exitCode: 0 }));
    expect(help).toContain(`Usage: npm run ${name} --`);
    expect(help).toContain('Ends with 0 when all is done');
    for (const { long, description } of command.options) {
      expect(help).toContain(long);
      expect(description).not.toBe('');
    }
    expect(() => command.parse(['--bogus'], { from: 'user' })).toThrow(expect.objectContaining({ exitCode: 1 }));
    expect(help).toContain("unknown option '--bogus'");
  });
});

/** What bash would offer where the cursor stands after these words. */
function complete(...words: string[]): string[] {
  const script = `${completionScript('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _site; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

it('completes commands, their own commands, and options, in bash', () => {
  expect(complete('npm', 'run', 'st')).toEqual(['start', 'stats']);
  expect(complete('npm', 'run', 'sync', '--', '--c')).toEqual(['--counts']);
  expect(complete('npm', 'run', 'new', '--', 'po')).toEqual(['post']);
  expect(complete('npm', 'run', 'new', '--', 'work', '--t')).toEqual(['--to']);
  expect(complete('npm', 'run', 'completion', '--', '')).toEqual(expect.arrayContaining(['bash', 'zsh']));
  expect(complete('npm', 'install', 'x')).toEqual([]);
});
