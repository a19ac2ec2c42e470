import { foldName } from '@/lib/text/fold-name';
import { nearestName } from '@/lib/text/nearest-name';
import { readingOrder } from '@/lib/text/split-name';
import type { ContentFile } from '../front-matter';
import { isRecord } from '../is-record';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { checkIdentifiers, checkRule, doiRule } from './identifiers';
import { knownNames } from './known-names';

/** Authors of posts who stand twice, who are nobody known and of whom nothing is said, or whose identifiers are none; a DOI that is none; covers without words. */
export function checkPostAuthors(content: Content): Problem[] {
  const known = knownNames(content)
    .flat()
    .map(({ name }) => name);
  return content.documents
    .filter(({ path }) => path.startsWith('posts/'))
    .flatMap((post) => [
      ...checkCover(post),
      ...checkRule(post, ['doi'], post.data.doi, doiRule),
      ...authorsIn(post).flatMap(checkAuthor(post, known)),
    ]);
}

const authorsIn = ({ data }: ContentFile): Record<string, unknown>[] =>
  Array.isArray(data.authors) ? data.authors.map((author: unknown) => (isRecord(author) ? author : {})) : [];

const checkAuthor =
  (post: ContentFile, known: readonly string[]) =>
  (author: Record<string, unknown>, index: number, all: readonly Record<string, unknown>[]): Problem[] => {
    const { name } = author;
    if (typeof name !== 'string') return [];
    const at = { file: post.file, line: post.lineOf(['authors', index, 'name']) };
    const folded = foldName(readingOrder(name));
    const first = all.findIndex(
      (other) => typeof other.name === 'string' && foldName(readingOrder(other.name)) === folded,
    );
    const twice: Problem[] =
      first === index
        ? []
        : [{ ...at, message: `names the author "${name}" twice`, mend: 'keep one of the two', severity: 'error' }];
    return [...twice, ...checkStranger(author, name, at, known), ...checkIdentifiers(post, author, ['authors', index])];
  };

function checkStranger(
  { orcid, affiliation, url }: Record<string, unknown>,
  name: string,
  at: Pick<Problem, 'file' | 'line'>,
  known: readonly string[],
): Problem[] {
  const isKnown = known.some((spelling) => foldName(spelling) === foldName(readingOrder(name)));
  if (isKnown || orcid || affiliation || url) return [];
  const near = nearestName(readingOrder(name), known);
  return [
    {
      ...at,
      message: `names the author "${name}", who has no file in people/ and of whom nothing is said`,
      mend: near
        ? `did you mean "${near}"?`
        : 'give a guest an orcid, an affiliation or a url, or write a file in people/',
      severity: 'warning',
    },
  ];
}

function checkCover({ file, data, lineOf }: ContentFile): Problem[] {
  if (typeof data.cover !== 'string' || data.coverAlt) return [];
  return [
    {
      file,
      line: lineOf(['cover']),
      message: 'has a cover without coverAlt',
      mend: 'write coverAlt: "what the picture shows", for those who do not see it',
      severity: 'error',
    },
  ];
}
