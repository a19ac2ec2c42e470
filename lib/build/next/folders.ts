/** Where Next writes a build; what is served is laid out from it. */
export const nextDirectory = '.site/build';

/** Names the routes that the running build takes from an earlier one; lib/site/kept-routes.ts reads it. */
export const keptRoutesFile = '.site/kept-routes.json';

/** What the pages of the running build are rendered from (lib/build/take-snapshot.ts). */
export const snapshotDirectory = '.site/content';
