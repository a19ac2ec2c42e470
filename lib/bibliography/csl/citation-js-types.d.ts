// citation-js has no types of its own; these are the parts that citation-js.ts uses.
declare module '@citation-js/core' {
  export const plugins: {
    input: { data(value: unknown, type: string): unknown };
    config: { get(ref: string): unknown };
  };
  export const util: { downgradeCsl(items: unknown[]): unknown[] };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
