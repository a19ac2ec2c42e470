import { spawnSync } from 'node:child_process';
import { toContent, type Content } from '@/lib/content/store';
import { StoredFile } from '@/lib/content/stored-file';

/** A text that a file had. */
export interface PastVersion {
  bytes: Buffer;
  /** The commit that brought it. */
  commit: string;
}

/**
 * The texts that files of a folder had in its git repository, the newest first, by their present names; a file that was renamed is
 * followed. Empty without git, outside a repository, and for what was never committed.
 * @param paths within the folder
 */
export function readHistory(directory: string, paths: readonly string[]): Map<string, PastVersion[]> {
  const prefix = git(directory, ['rev-parse', '--show-prefix'])?.toString('utf8').replace(/\n$/, '');
  const log =
    prefix !== undefined && git(directory, ['log', '-z', '-M', '--name-status', '--format=%x01%H', '--', ':/']);
  if (prefix === undefined || !log) return new Map();
  const commits = commitsIn(log.toString('utf8'));
  const places = paths.map((path) => ({ path, versions: versionsOf(prefix + path, commits) }));
  const texts = readObjects(
    directory,
    places.flatMap(({ versions }) => versions),
  );
  const toVersion = (name: string): PastVersion[] => {
    const bytes = texts.get(name);
    return bytes ? [{ bytes, commit: name.slice(0, name.indexOf(':')) }] : [];
  };
  return new Map(places.map(({ path, versions }) => [path, versions.flatMap(toVersion)]));
}

/** A content folder as a commit has it; empty where the folder was elsewhere then. */
export function contentOfCommit(directory: string, commit: string): Content {
  const names = git(directory, ['ls-tree', '-r', '-z', '--name-only', commit])?.toString('utf8') ?? '';
  const files = names.split('\0').flatMap((path) => {
    const read = () => git(directory, ['cat-file', 'blob', `${commit}:./${path}`]) ?? Buffer.alloc(0);
    return path ? [new StoredFile(path, read)] : [];
  });
  return toContent(directory, new Map(files.map((file) => [file.path, file])));
}

interface Commit {
  id: string;
  /** What it left under a name, and the name that this had before. */
  files: ReadonlyMap<string, string>;
}

/** The newest first. After each commit's id stand a letter and a name of each file, or two names of one that was renamed, all ended by NUL. */
function commitsIn(log: string): Commit[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((text) => {
      const [id = '', ...fields] = text.split('\0').map((field) => field.replace(/^\n/, ''));
      const files = new Map<string, string>();
      for (let index = 0; index < fields.length;) {
        const letter = fields[index]!.charAt(0);
        const [before = '', after = ''] = fields.slice(index + 1);
        if (letter === 'R') files.set(after, before);
        else if (letter !== 'D') files.set(before, before);
        index += letter === 'R' || letter === 'C' ? 3 : 2;
      }
      return { id, files };
    });
}

/** Where the texts of a file are, as git names them: "<commit>:<path>". */
function versionsOf(path: string, commits: readonly Commit[]): string[] {
  let name = path;
  return commits.flatMap(({ id, files }) => {
    const before = files.get(name);
    if (before === undefined) return [];
    const version = `${id}:${name}`;
    name = before;
    return [version];
  });
}

/** The bytes of objects by their names; those that git does not find are left out. */
function readObjects(directory: string, names: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const asked = names.filter((name) => !name.includes('\n'));
  const answer = asked.length > 0 && git(directory, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  if (!answer) return found;
  let at = 0;
  for (const name of asked) {
    const end = answer.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** Habits of an owner's that would change what git prints. */
const settings = ['showSignature=false', 'follow=false', 'showRoot=true'].flatMap((each) => ['-c', `log.${each}`]);

/** What git prints in a folder; undefined where it fails, or there is no git. */
function git(directory: string, command: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', [...settings, ...command], {
    cwd: directory,
    input,
    maxBuffer: 2 ** 30,
  });
  return status === 0 ? stdout : undefined;
}
