import { bibliographyOf } from '@/lib/bibliography/bibliography';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { isRevision } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { isFreePage } from '@/lib/site/free-pages';
import { sectionOfFile } from '@/lib/site/sections';
import { inThreads } from '@/lib/threads/in-threads';
import { checkNamedFigures } from './figures/check-named';
import { portraitText } from './figures/portrait';
import { isKept, loadProse, type ProseDocument, type ProseSurroundings } from './store/load-prose';
import { surroundingsOf, toProse } from './store/of-content';
import { shareSurroundings, unpackSurroundings, type PackedSurroundings } from './store/packed-surroundings';

/** The files whose bodies are prose; the CV's entries have a reader of their own. */
const isProse = (path: string) =>
  path === 'profile.mdx' || isFreePage(path) || isRevision(path) || sectionOfFile(path) !== undefined;

/**
 * Every problem of every text of a content folder: broken formulas, unknown keys, missing captions and the rest, drafts
 * included. What is whole is kept on the way, so that the pages find it made.
 */
export async function checkProse(content: Content): Promise<Problem[]> {
  const documents = content.documents.filter(({ path }) => isProse(path));
  const texts = [...documents.map(toProse), ...documents.flatMap(picturesOf), ...teasersOf(content)];
  const surroundings = surroundingsOf(content);
  // Found out before any thread is loaded: mostly it is a text or two that changed.
  const changed: ProseDocument[] = [];
  for (const text of texts) if (!(await isKept(text, surroundings))) changed.push(text);
  const problems = await inThreads(
    { run: checkTexts, module: import.meta.url },
    changed,
    (part) => part,
    shareSurroundings(surroundings),
  );
  return [...checkNamedFigures(documents), ...problems];
}

/** The portrait of the profile or of a person, and the cover of a post, each as a text whose problems stand at its field. */
const picturesOf = (document: ContentFile): ProseDocument[] => [
  ...pictureIn(document, 'portrait', document.data.portraitAlt ?? document.data.name),
  ...pictureIn(document, 'cover', document.data.coverAlt),
];

const pictureIn = ({ path, data, lineOf }: ContentFile, field: string, alt: unknown): ProseDocument[] => {
  const picture = data[field];
  return typeof picture === 'string' && typeof alt === 'string'
    ? [{ file: path, body: portraitText(picture, alt), bodyLine: lineOf([field]) ?? 1 }]
    : [];
};

/** The pictures of the works, at their entries. */
const teasersOf = (content: Content): ProseDocument[] =>
  bibliographyOf(content).publications.flatMap(({ entry, teaser }) =>
    teaser?.alt
      ? [
          {
            file: entry.file.slice(content.directory.length + 1),
            body: portraitText(teaser.src, teaser.alt),
            bodyLine: entry.line,
          },
        ]
      : [],
  );

/** The problems of these texts; what a thread runs. */
export async function checkTexts(
  texts: readonly ProseDocument[],
  around: ProseSurroundings | PackedSurroundings,
): Promise<Problem[]> {
  const surroundings = unpackSurroundings(around);
  const problems: Problem[] = [];
  for (const text of texts) problems.push(...(await loadProse(text, surroundings)).problems);
  return problems;
}
