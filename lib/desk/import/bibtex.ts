import { attempt, type SiteReader } from './reader';

/** Reads .bib files as they are: the content is they, and who the owner is must be said by flags. */
export const readBibtex: SiteReader = (gathering) => {
  const paths = gathering.source.paths.filter((name) => name.endsWith('.bib'));
  if (paths.length === 0) throw new Error('There is no .bib file; name it, or the folder that holds it.');
  for (const path of paths)
    attempt(gathering, path, () => {
      gathering.bib.push(gathering.source.text(path));
      gathering.draft.came.push({ from: path, to: 'publications.bib' });
    });
};
