import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The content folder in use: `CONTENT_DIR`, by default "content". However it was written ("./content/", absolute), one folder
 * has one name, as messages print it and builds remember it: relative to the project within it, absolute outside.
 */
export function contentDirectoryFrom(environment: Record<string, string | undefined>, project = process.cwd()): string {
  const absolute = resolve(project, environment.CONTENT_DIR || 'content');
  const within = relative(project, absolute);
  const isOutside = within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
  return (isOutside ? absolute : within || '.').split(sep).join('/');
}
