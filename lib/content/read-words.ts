import { nearestName } from '@/lib/text/nearest-name';
import { catalogues, english, type Messages, type WordKey } from '@/lib/words/catalogue';
import { figureOf } from '@/lib/words/figures/figure-of';
import { placesIn, placesOf, pluralCategories } from '@/lib/words/message';
import { lookedUpAs, messageIn, type SiteWords } from '@/lib/words/words';
import { isLanguage } from './checks/check-languages';
import { decodeDocument } from './decode';
import { profileOf, type ContentFile } from './front-matter';
import { isRecord } from './is-record';
import type { Problem } from './problem';
import type { Content } from './store';
import { parseYamlFile } from './yaml-file';

/** The file of a content folder that says words of the site otherwise, or in a language that the catalogue lacks. */
export const wordsFile = 'words.yaml';

const keys = Object.keys(english) as WordKey[];

/** The words of a content folder, and every mistake of its file. What is written wrongly stands as the catalogue has it. */
export function readWords(content: Pick<Content, 'directory' | 'files' | 'documents'>): {
  words: SiteWords;
  problems: Problem[];
} {
  const profile = profileOf(content.documents);
  const given = profile?.data.language;
  const language = typeof given === 'string' && isLanguage(given) ? given : 'en-GB';
  const stored = content.files.get(wordsFile);
  if (!stored) return { words: { language, written: {} }, problems: [] };
  const name = `${content.directory}/${wordsFile}`;
  const { text, problem } = decodeDocument(stored.bytes, name);
  const { content: file, problems } = parseYamlFile(name, wordsFile, text);
  if (problem || problems.length > 0)
    return { words: { language, written: {} }, problems: problem ? [problem] : problems };
  const reader = new WordsReader(file);
  const written = reader.read();
  return { words: { language, written }, problems: reader.problems };
}

class WordsReader {
  readonly problems: Problem[] = [];

  constructor(private readonly file: ContentFile) {}

  read(): SiteWords['written'] {
    return Object.fromEntries(
      Object.entries(this.file.data).flatMap(([tag, messages]) => {
        if (!isLanguage(tag))
          this.wrong([tag], `has "${tag}", which is no language`, 'write a BCP 47 tag: fr, pt-BR, ar');
        else if (!isRecord(messages))
          this.wrong([tag], `has no words under "${tag}"`, 'write lines of a key and its words');
        else return [[tag, this.messages(tag, messages)]];
        return [];
      }),
    );
  }

  private wrong(path: string[], message: string, mend: string): void {
    this.problems.push({ file: this.file.file, line: this.file.lineOf(path), message, mend, severity: 'error' });
  }

  private messages(tag: string, written: Record<string, unknown>): Messages {
    const right = Object.entries(written).filter(([key, message]) => this.isRight(tag, key, message));
    return Object.fromEntries(right) as Messages;
  }

  private isRight(tag: string, key: string, message: unknown): boolean {
    const before = this.problems.length;
    const path = [tag, key];
    if (!Object.hasOwn(english, key)) {
      const near = nearestName(key, keys);
      const mend = near ? `did you mean "${near}"?` : 'lib/words/pages/en.ts and lib/words/works/en.ts have them all';
      this.wrong(path, `has words for "${key}", which the site does not say`, mend);
      return false;
    }
    if (typeof message !== 'string' && !(isRecord(message) && typeof message.other === 'string')) {
      this.wrong(path, `has no words for "${key}"`, 'write them in quotes, or as { one: "…", other: "…" }');
      return false;
    }
    const known = new Set(placesOf(english[key as WordKey]));
    for (const [form, text] of typeof message === 'string' ? [['other', message]] : Object.entries(message)) {
      if (typeof text !== 'string' || !(pluralCategories as readonly string[]).includes(form!))
        this.wrong(
          path,
          `has the form "${form}" of "${key}"`,
          `forms are ${pluralCategories.join(', ')}, each with its words`,
        );
      else
        for (const place of placesIn(text).filter((each) => !known.has(each)))
          this.wrong(
            path,
            `has the place {${place}} in "${key}"`,
            known.size > 0 ? `its places are ${[...known].map((each) => `{${each}}`).join(', ')}` : 'it has no places',
          );
    }
    return this.problems.length === before;
  }
}

/** The mistakes of a content folder's words, and a remark for each of its languages in which something is said in English. */
export function checkWords(content: Pick<Content, 'directory' | 'files' | 'documents'>): Problem[] {
  const { words, problems } = readWords(content);
  const used = new Map<string, ContentFile>();
  for (const document of content.documents) {
    const { language } = document.data;
    if (typeof language === 'string' && isLanguage(language) && !used.has(language)) used.set(language, document);
  }
  const needed = wordsNeeded(content);
  return [...problems, ...[...used].flatMap(([language, document]) => checkWhole(words, needed, language, document))];
}

/** What a site says: of figures that compute, the words of those that it shows. */
function wordsNeeded({ documents }: Pick<Content, 'documents'>): WordKey[] {
  const shown = new Set<unknown>([profileOf(documents)?.data.figure]);
  for (const { body } of documents) for (const [, name] of body.matchAll(SHOWN_FIGURE)) shown.add(name);
  shown.delete(undefined);
  if (shown.size > 0) shown.add('explorable');
  return keys.filter((key) => {
    const figure = figureOf(key);
    return figure === undefined || shown.has(figure);
  });
}

const SHOWN_FIGURE = /<Explorable\s[^>]*?\bname="([\w-]+)"/g;

function checkWhole(
  words: SiteWords,
  needed: readonly WordKey[],
  language: string,
  { file, lineOf }: ContentFile,
): Problem[] {
  const missing = needed.filter((key) => messageIn(words, language, key) === undefined);
  if (missing.length === 0) return [];
  const isKnown = lookedUpAs(language).some((tag) => catalogues[tag] ?? words.written[tag]);
  const some = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '');
  const message = isKnown
    ? `is in "${language}", in which ${missing.length} of the site's own words are missing (${some}): they stand in English`
    : `is in "${language}", in which the site's own words are not written: they stand in English`;
  const mend = `write them in ${wordsFile} under "${language}"`;
  return [{ file, line: lineOf(['language']), message, mend, severity: 'warning' }];
}
