/** Where a tree has the process that renders its pages on request: made by `lib/build/tree/keep-renderer.ts`, started by `lib/serve/render`. */
export const renderProcess = 'renderer/render-process.js';
