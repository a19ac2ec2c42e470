/**
 * The folder of the content in use. A served build has its own copy (KEPT_CONTENT, set by lib/server/next-handler.ts), so that what
 * it renders on request belongs to the same build as its pages.
 */
export function contentDirectoryInUse(): string {
  return process.env.KEPT_CONTENT ?? process.env.CONTENT_DIR ?? 'content';
}

/** What contentlayer made of the documents, within the project; a served build keeps it within its copy of the content. */
export function generatedDirectory(): string {
  return process.env.KEPT_CONTENT ? `${process.env.KEPT_CONTENT}/${GENERATED}` : `.contentlayer/${GENERATED}`;
}

const GENERATED = 'generated';
