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
declare module 'citeproc' {
  /** https://citeproc-js.readthedocs.io/en/latest/running.html */
  export interface Engine {
    sys: { retrieveItem: (id: string) => unknown };
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): string[];
    makeBibliography(): [unknown, string[]] | false;
  }
  const CSL: {
    Engine: new (
      sys: { retrieveLocale: (locale: string) => unknown; retrieveItem: (id: string) => unknown },
      style: string,
      locale: string,
      forceLocale: boolean,
    ) => Engine;
  };
  export default CSL;
}
