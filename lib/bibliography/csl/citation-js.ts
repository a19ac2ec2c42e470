/** The one door to citation-js: everything else in the project speaks of entries, CSL items and references. */
import { plugins, util } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { CslItem } from './types';

/** An entry as citation-js takes it after its own outer parsing; ours keeps places, so we hand over from here. */
export interface CitationJsEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

interface CslEngine {
  sys: { retrieveItem: (id: string) => CslItem };
  setOutputFormat(format: 'text' | 'html'): void;
  updateItems(ids: string[]): string[];
  makeBibliography(): [unknown, string[]] | false;
}

interface CslConfig {
  styles: { has(name: string): boolean; add(name: string, xml: string): void };
  locales: { list(): string[] };
  engine(data: CslItem[], style: string, locale: string, format: 'text' | 'html'): CslEngine;
}

/** Values (LaTeX, names, dates) and fields to CSL, for all entries in one pass. Throws when one value cannot be read. */
export function toCslItems(entries: CitationJsEntry[]): CslItem[] {
  if (entries.length === 0) return [];
  return plugins.input.data(entries, '@biblatex/entries+list') as CslItem[];
}

/** The locales that formatted references come in. */
export const cslLocales = (): string[] => cslConfig().locales.list().sort();

/** Formats one item in a style; `loadStyle` is asked for the style's XML the first time. */
export function formatCslItem(
  item: CslItem,
  style: { name: string; load: () => string },
  locale: string,
  format: 'text' | 'html',
): string {
  const config = cslConfig();
  if (!config.styles.has(style.name)) config.styles.add(style.name, style.load());
  const [data] = util.downgradeCsl([item]) as CslItem[];
  const engine = config.engine([data!], style.name, locale, format);
  engine.updateItems([data!.id]);
  const made = engine.makeBibliography();
  return made ? made[1].join('') : '';
}

const cslConfig = (): CslConfig => plugins.config.get('@csl') as CslConfig;
