import { bibliographyOf } from '@/lib/bibliography/bibliography';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { isFreePage } from '@/lib/site/free-pages';
import { sectionOfFile } from '@/lib/site/sections';

/** Days that are still to come where one that is past is meant. A talk is announced before it is held, and a work may be in press. */
export function checkDates(content: Content, today: string): Problem[] {
  return [...content.documents.flatMap((document) => datesAhead(document, today)), ...worksAhead(content, today)];
}

function datesAhead({ path, file, data, lineOf }: Content['documents'][number], today: string): Problem[] {
  const section = sectionOfFile(path);
  const isPublished = section?.day === 'published' || isFreePage(path);
  const fields = isPublished ? ['date', 'updated'] : section ? ['updated'] : [];
  return fields.flatMap((field): Problem[] => {
    const day = String(data[field] ?? '').slice(0, 10);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || day <= today || data.draft === true) return [];
    return [
      {
        file,
        line: lineOf([field]),
        message: `has the ${field} ${day}, which is ahead`,
        mend:
          field === 'date'
            ? 'it is shown as soon as the site is built; write draft: true until then, or mend the day'
            : 'write the day on which it was changed',
        severity: 'warning',
        kind: 'is dated ahead',
      },
    ];
  });
}

/** Next year's proceedings are cited already; a year beyond that is a slip. */
function worksAhead(content: Content, today: string): Problem[] {
  const latest = Number(today.slice(0, 4)) + 1;
  return bibliographyOf(content).publications.flatMap(({ entry, year }): Problem[] =>
    year === undefined || year <= latest
      ? []
      : [
          {
            file: entry.file,
            line: entry.line,
            column: entry.column,
            message: `"${entry.key}" has the year ${year}, which is ahead`,
            mend: 'mend the year, or write pubstate = {forthcoming}',
            severity: 'warning',
            kind: 'is dated ahead',
          },
        ],
  );
}
