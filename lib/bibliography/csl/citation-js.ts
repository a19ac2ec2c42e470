/** The one door to citation-js: everything else in the project speaks of entries, CSL items and references. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins, util } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { toCslShape } from './csl-shape';
import { fileLocales, localeFile } from './styles';
import CSL, { type Engine } from 'citeproc';
import { LRUCache } from 'lru-cache';
import type { CslItem } from './types';

/** An entry as citation-js takes it after its own outer parsing; ours keeps places, so we hand over from here. */
export interface CitationJsEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

interface CslConfig {
  locales: { list(): string[]; get(name: string): string | undefined };
}

/** An entry as CSL, or why citation-js could not read it; then its item holds its key alone. */
export interface ReadItem {
  item: CslItem;
  reason?: string;
  /** Fields that came back in a shape that is none of CSL's, and are left out. */
  lost: string[];
}

/**
 * Names and fields to CSL. All entries go through in one pass; when one of them stops it, each is tried alone, so that no entry is lost
 * through another. Whatever comes back is brought into CSL's shape. Never throws.
 */
export function toCslItems(entries: readonly CitationJsEntry[]): ReadItem[] {
  try {
    const items = parse(entries);
    if (items.length === entries.length) return entries.map(({ label }, index) => toCslShape(items[index], label));
  } catch {
    // One of them cannot be read; below it is found.
  }
  return entries.map(toCslItem);
}

function toCslItem(entry: CitationJsEntry): ReadItem {
  try {
    return toCslShape(parse([entry])[0], entry.label);
  } catch (error) {
    return {
      ...toCslShape({}, entry.label),
      reason: (error instanceof Error ? error.message : String(error)).split('\n')[0]!,
    };
  }
}

/** An array in all cases: what is none stands for no item. */
function parse(entries: readonly CitationJsEntry[]): unknown[] {
  if (entries.length === 0) return [];
  const items = plugins.input.data([...entries], '@biblatex/entries+list');
  return Array.isArray(items) ? items : [];
}

/** Formats one item in a style; `load` is asked for the style's XML when it is not in use. Throws what citeproc throws. */
export function formatCslItem(
  item: CslItem,
  style: { name: string; load: () => string },
  locale: string,
  format: 'text' | 'html',
): string {
  const [data] = util.downgradeCsl([item]) as CslItem[];
  const engine = engineFor(style, locale);
  engine.sys.retrieveItem = () => data!;
  engine.updateItems([]);
  engine.setOutputFormat(format);
  engine.updateItems([data!.id]);
  const made = engine.makeBibliography();
  return made ? made[1].join('') : '';
}

/**
 * Engines in use, by locale and style. citation-js would keep one for each style in each locale for ever, and that of a large style (APA)
 * takes 36 MB. Pages need every style in the site's locale, and a text or a reader now and then another, of which the last is kept.
 */
const engines = new LRUCache<string, LRUCache<string, Engine>>({ max: 2 });

function engineFor(style: { name: string; load: () => string }, locale: string): Engine {
  const kept = engines.get(locale) ?? new LRUCache<string, Engine>({ max: 12 });
  engines.set(locale, kept);
  const known = kept.get(style.name);
  if (known) return known;
  const engine = new CSL.Engine(
    { retrieveLocale, retrieveItem: () => undefined },
    forOneReference(style.load()),
    locale,
    true,
  );
  engine.opt.development_extensions.wrap_url_and_doi = false;
  kept.set(style.name, engine);
  return engine;
}

/**
 * A style without what it says of citations in a text and of the order of a list: a reference that stands alone has neither, and citeproc
 * would set the citation of each item to see whether it is ambiguous, and its keys for sorting.
 */
const forOneReference = (xml: string): string =>
  xml
    .replace(/<citation\b[\s\S]*?<\/citation>/, '<citation><layout><text value="-"/></layout></citation>')
    .replace(/(<bibliography\b[^>]*>\s*)<sort>[\s\S]*?<\/sort>/, '$1');

const retrieveLocale = (locale: string): unknown => {
  const kept = fileLocales.find((each) => each === locale);
  return kept
    ? readFileSync(join(/* turbopackIgnore: true */ process.cwd(), localeFile(kept)), 'utf8')
    : (cslConfig().locales.get(locale) ?? {});
};

const cslConfig = (): CslConfig => plugins.config.get('@csl') as CslConfig;
