import { cvDate, entryOf, kindOf, points, type DraftEntry } from './cv-draft';
import { asRecord, asText, readSettings, recordsOf } from './front-matter';
import { readResume } from './json-resume';
import { attempt, type Gathering } from './reader';
import { readRenderCv } from './rendercv';

/** The bibliography, byte for byte but for the front matter of Jekyll; PDFs of works go where this site looks for them. */
export function readBibliography(gathering: Gathering): void {
  const { source, draft } = gathering;
  for (const path of source.paths.filter((name) => /^_bibliography\/[^/]+\.bib$/.test(name)))
    attempt(gathering, path, () => {
      const text = source.text(path).replace(/^---\n[\s\S]*?---\n/, '');
      gathering.bib.push(
        text.replace(
          /^[ \t]*(pdf|slides|poster|supp|video|preview)[ \t]*=[ \t]*[{"]([^{}"\n]*)[}"],?[ \t]*\n/gim,
          (line, field: string, value: string, offset: number) => {
            const key = [...text.slice(0, offset).matchAll(/@\w+\s*\{\s*([^,\s]+)\s*,/g)].at(-1)?.[1];
            const file = `assets/${field === 'preview' ? 'img/publication_preview' : 'pdf'}/${value}`;
            if (!key || /^https?:/.test(value)) return line;
            if (field === 'pdf' && source.has(file)) draft.copies.set(`publications/${key}.pdf`, file);
            else if (source.has(file) && field !== 'preview') draft.copies.set(`files/${value}`, file);
            else
              draft.leave(
                path,
                `"${key}" has ${field} = {${value}}, which ${source.has(file) ? 'has no place here' : 'is not among the files of the site'}`,
              );
            return field === 'pdf' || field === 'preview' || !source.has(file)
              ? ''
              : line.replace(value, `/files/${value}`);
          },
        ),
      );
      draft.came.push({ from: path, to: 'publications.bib' });
    });
}

export function readCv(gathering: Gathering): void {
  const { source } = gathering;
  if (source.has('assets/json/resume.json')) {
    attempt(gathering, 'assets/json/resume.json', () => readResume(gathering, 'assets/json/resume.json', false));
    return;
  }
  if (!source.has('_data/cv.yml')) return;
  attempt(gathering, '_data/cv.yml', () => {
    const text = source.text('_data/cv.yml');
    if (/^cv:/m.test(text)) return readRenderCv(gathering, '_data/cv.yml', false);
    const sections = recordsOf(
      readSettings('_data/cv.yml', text.replace(/^(?=.)/gm, '  ').replace(/^/, 'sections:\n')).sections,
    );
    for (const section of sections) readCvSection(gathering, section);
  });
}

function readCvSection({ cv, draft }: Gathering, section: Record<string, unknown>): void {
  const title = asText(section.title) ?? 'More';
  const file = '_data/cv.yml';
  if (section.type === 'map') return draft.leave(file, `the section "${title}", whose facts are in the profile here`);
  const contents = Array.isArray(section.contents) ? (section.contents as unknown[]) : [];
  const entries = contents.map((item): DraftEntry => {
    const entry = asRecord(item);
    const [start, end] = (asText(entry.year) ?? '').split(/\s+-\s+|(?<=\d)-(?=\d{4})/);
    const body = points(
      (Array.isArray(entry.description)
        ? entry.description
        : Array.isArray(entry.items)
          ? entry.items
          : []) as unknown[],
    );
    return entryOf({
      title: asText(entry.title) ?? asText(item),
      organisation: asText(entry.institution),
      start: cvDate(start),
      end: cvDate(end),
      place: asText(entry.location),
      body,
      source: file,
    });
  });
  cv.add(title, entries, kindOf(title).kind === 'skills' ? 'service' : kindOf(title).kind);
}
