/** Written by lib/build/dev/refresh-pages.ts. */
declare module '@/.site/dev-content/version.mjs';
