import { nearestName } from '@/lib/text/nearest-name';
import type { ContentFile } from '../front-matter';
import type { Problem } from '../problem';
import { isRevision, revisionNamed, revisionPath, writtenDay } from '../revisions';
import type { Content } from '../store';

/** Kept texts whose post there is not, or whose name is not the day of their text. */
export function checkRevisions({ documents }: Content): Problem[] {
  const posts = documents.filter(({ path }) => path.startsWith('posts/')).map(({ slug }) => slug);
  return documents.filter(({ path }) => isRevision(path)).flatMap((document) => checkRevision(document, posts));
}

function checkRevision({ file, path, data, lineOf }: ContentFile, posts: readonly string[]): Problem[] {
  const { of, day } = revisionNamed(path);
  const near = nearestName(of, posts);
  const orphan: Problem = {
    file,
    message: `keeps a text of the post "${of}", which there is not`,
    mend: near ? `did you mean the folder revisions/${near}?` : 'name the folder as the file of its post',
    severity: 'error',
  };
  const said = writtenDay({ data });
  const misdated: Problem = {
    file,
    line: lineOf([data.updated === undefined ? 'date' : 'updated']),
    message: `is named ${day}, and its text is of ${said}`,
    mend: `name it ${revisionPath(of, said)}`,
    severity: 'error',
  };
  return [...(posts.includes(of) ? [] : [orphan]), ...(said === day || said === '' ? [] : [misdated])];
}
