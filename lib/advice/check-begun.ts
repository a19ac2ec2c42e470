import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { matches, type DocumentDefinition } from '@/lib/content/schema';
import { siteSchema } from '@/lib/content/site-schema';
import type { Content } from '@/lib/content/store';
import { kinds } from '@/lib/desk/new/write-document';

const firstBodies = new Set(kinds.map(({ body }) => body));

/** What is published with words that `npm run new` began it with. */
export function checkBegun({ documents }: Content): Problem[] {
  return documents.flatMap((document): Problem[] => {
    if (document.data.draft === true) return [];
    const fields = siteSchema.find(({ filePathPattern }) => matches(filePathPattern, document.path))?.fields ?? {};
    const places = begunFields(document, fields).map((name) => ({ name, line: document.lineOf([name]) }));
    if (firstBodies.has(document.body.trim())) places.push({ name: 'text', line: document.bodyLine });
    return places.map(({ name, line }) => ({
      file: document.file,
      line,
      message: `is published with the ${name} that it was begun with`,
      mend: fields.draft ? 'write it, or say draft: true' : 'write it',
      severity: 'warning',
      kind: 'is published with what it was begun with',
    }));
  });
}

/** The fields that say no more than what they are for. */
const begunFields = ({ data }: ContentFile, fields: DocumentDefinition['fields']): string[] =>
  Object.keys(fields).filter((name) => data[name] !== undefined && data[name] === fields[name]!.description);
