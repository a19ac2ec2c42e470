/**
 * The fields of this site's own, each documented here and nowhere else. They never leave the site in a BibTeX export
 * (`title`, `author` and the like do): they say how a work stands here, not how to cite it.
 */
export const ownFields = {
  abstract: 'The authors’ abstract, shown on the work’s page and in feeds. LaTeX accents and math are read.',
  paraphrase:
    'Two to five sentences in this site’s own words, shown and named so where the entry has no abstract. LaTeX is read as in it.',
  topics: 'Slugs of content/topics, main topic first: {mixed-precision, serving}.',
  result:
    'One sentence: what was found, in the authors’ words or the owner’s. It stands under the work in lists. LaTeX accents are read.',
  selected: '{true} puts the work on the home page, and a star beside it in the list of all.',
  supersedes:
    'Keys of earlier versions of the same work, newest first: {smith2020v1}. They are listed on this entry’s page.',
  versionlabel:
    'What a version is called in the history: {v1, October 2024}. By default its arXiv version or its venue.',
  equal: 'Positions of the authors who contributed equally: {1, 2}.',
  orcid: 'ORCID iDs by author position: {1: 0000-0002-1825-0097, 4: …}.',
  code: 'Address of the source code.',
  data: 'Address of the data.',
  pdf: 'A PDF: an address, or a path such as {/files/thesis.pdf}. One that lies in the content folder as publications/<key>.pdf needs no field.',
  teaser:
    'A picture that stands on the work’s page and beside it in lists, by its path in the content folder: {images/engine.png}.',
  teaseralt: 'What the teaser shows; needed with it.',
  award: 'A prize that the work was given: {Best paper award}.',
  writeup: 'The write-up that belongs to the work, by its file name in content/posts; else the one that cites it most.',
  slides: 'Address of the slides.',
  poster: 'Address of the poster.',
  video: 'Address of a recording.',
  project: 'Address of the project’s page, or the slug of one of content/projects.',
  venue_short: 'Name of the venue in lists: {EuroMLSys ’25}.',
} as const;

export type OwnField = keyof typeof ownFields;

/** Own fields that hold an address. */
export const linkFields = [
  'code',
  'data',
  'pdf',
  'slides',
  'poster',
  'video',
  'project',
] as const satisfies readonly OwnField[];

export const isOwnField = (name: string): name is OwnField => Object.hasOwn(ownFields, name);

/** "{a, b}" as a list. */
export const listOf = (field: string | undefined): string[] =>
  (field ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
