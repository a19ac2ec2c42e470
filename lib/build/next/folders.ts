/** Where Next writes what it compiles; what is served is rendered by it and laid out from it. */
export const nextDirectory = '.site/build';

/** What the pages of the running build are rendered from (lib/build/take-snapshot.ts). */
export const snapshotDirectory = '.site/content';
