import type { ContentFile } from '@/lib/content/front-matter';
import { nearestName } from '@/lib/text/nearest-name';
import type { Problem } from '@/lib/content/problem';
import { reservedVariantIds } from '../variants';
import { problemAt, recordsField, textItems } from './problem-at';

/** What is wrong with the tailored CVs: names that make no address, sections and tags that nothing has. */
export function validateVariants(cv: ContentFile, entries: ContentFile[]): Problem[] {
  const variants = recordsField(cv, 'variants');
  const sectionIds = recordsField(cv, 'sections').flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const tags = [...new Set(entries.flatMap(({ data }) => textItems(data.tags).map(({ text }) => text)))];
  return variants.flatMap((variant, index) => [
    ...validateId(cv, variants, index),
    ...unknownNames(cv, variant, index, 'sections', sectionIds),
    ...unknownNames(cv, variant, index, 'tags', tags),
  ]);
}

function validateId(cv: ContentFile, variants: Record<string, unknown>[], index: number): Problem[] {
  const id = variants[index]?.id;
  // The schema's check says what is no name.
  if (typeof id !== 'string') return [];
  const at = (message: string, mend: string) => [problemAt(cv, ['variants', index, 'id'], message, mend)];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return at(
      `names a tailored CV "${id}", which makes no address`,
      'use lower-case letters, digits and single hyphens',
    );
  }
  const taken = id.split('-').find((part) => reservedVariantIds.includes(part));
  if (taken)
    return at(
      `names a tailored CV "${id}"`,
      `choose a name without "${taken}": file names have another meaning for it`,
    );
  if (variants.findIndex((other) => other.id === id) !== index)
    return at(`declares the tailored CV "${id}" twice`, 'keep one of them');
  return [];
}

function unknownNames(
  cv: ContentFile,
  variant: Record<string, unknown>,
  index: number,
  field: 'sections' | 'tags',
  known: string[],
): Problem[] {
  const noun = field === 'tags' ? 'tag' : 'section';
  const name = typeof variant.id === 'string' ? ` "${variant.id}"` : '';
  return textItems(variant[field])
    .filter(({ text }) => !known.includes(text))
    .map(({ text, index: at }) => {
      const near = nearestName(text, known);
      const mend = near ? `did you mean "${near}"?` : `known: ${known.join(', ') || 'none'}`;
      const message = `has a tailored CV${name} with the ${noun} "${text}", which ${noun === 'tag' ? 'no entry has' : 'is not declared'}`;
      return problemAt(cv, ['variants', index, field, at], message, mend);
    });
}
