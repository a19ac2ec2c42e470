/** The one door to citation-js: everything else in the project speaks of entries, CSL items and references. */
import { plugins, util } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { toCslShape } from './csl-shape';
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

/** An entry as CSL, or why citation-js could not read it; then its item holds its key alone. */
export interface ReadItem {
  item: CslItem;
  reason?: string;
}

/**
 * Names and fields to CSL. All entries go through in one pass; when one of them stops it, each is tried alone, so that no entry is lost
 * through another. Whatever comes back is brought into CSL's shape. Never throws.
 */
export function toCslItems(entries: readonly CitationJsEntry[]): ReadItem[] {
  try {
    const items = parse(entries);
    if (items.length === entries.length)
      return entries.map(({ label }, index) => ({ item: toCslShape(items[index], label) }));
  } catch {
    // One of them cannot be read; below it is found.
  }
  return entries.map(toCslItem);
}

function toCslItem(entry: CitationJsEntry): ReadItem {
  try {
    return { item: toCslShape(parse([entry])[0], entry.label) };
  } catch (error) {
    return {
      item: toCslShape({}, entry.label),
      reason: (error instanceof Error ? error.message : String(error)).split('\n')[0]!,
    };
  }
}

const parse = (entries: readonly CitationJsEntry[]): unknown[] =>
  entries.length === 0 ? [] : (plugins.input.data([...entries], '@biblatex/entries+list') as unknown[]);

/** The locales that formatted references come in. */
export const cslLocales = (): string[] => cslConfig().locales.list().sort();

/** Formats one item in a style; `load` is asked for the style's XML the first time. Throws what citeproc throws. */
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
