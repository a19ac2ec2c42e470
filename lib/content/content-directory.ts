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

/**
 * The folder that pages read what contentlayer does not carry from. A served build has its own copy (KEPT_CONTENT, set by
 * lib/serve/next-handler.ts), so that what it renders on request belongs to the same build as its pages.
 */
export function contentDirectoryInUse(environment: Record<string, string | undefined> = process.env): string {
  return environment.KEPT_CONTENT ?? contentDirectoryFrom(environment);
}

/** What contentlayer made of the documents, within the project; a served build keeps it within its copy of the content. */
export function generatedDirectory(environment: Record<string, string | undefined> = process.env): string {
  return `${environment.KEPT_CONTENT ?? '.contentlayer'}/generated`;
}
