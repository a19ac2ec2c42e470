/** What every thread and process of the pools begins with. */
export const threadModule = new URL('./thread.mjs', import.meta.url).href;
