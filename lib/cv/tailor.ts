import type { Cv, Section, Variant } from './model';

/**
 * The CV as a variant shows it: its sections in its order, its entries by tag (an entry without tags is always in).
 * Sections left without entries are left out.
 */
export function tailorCv(cv: Cv, variant: Variant | undefined): Cv {
  if (!variant) return cv;
  const wanted = variant.sections ?? cv.sections.map((section) => section.id);
  const sections = wanted.flatMap((id) => cv.sections.filter((section) => section.id === id));
  return { ...cv, sections: numberPublications(sections.map((section) => byTag(section, variant))) };
}

/** Numbers the publications through all sections, in their order; sections left without entries go. */
export function numberPublications(sections: Section[]): Section[] {
  let number = 0;
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map((section) =>
      section.kind === 'publications'
        ? { ...section, entries: section.entries.map((entry) => ({ ...entry, number: ++number })) }
        : section,
    );
}

function byTag(section: Section, { tags }: Variant): Section {
  if (!tags) return section;
  const entries = section.entries.filter(
    (entry) => entry.tags.length === 0 || entry.tags.some((tag) => tags.includes(tag)),
  );
  return { ...section, entries };
}
