/** The source text of a module, for "Code"; the island bundler resolves it (lib/build/bundle-scripts.ts). */
declare module '*?raw' {
  const text: string;
  export default text;
}
