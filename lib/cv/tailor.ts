import type { Cv, Section, Variant } from './model';

/**
 * The CV as a variant shows it: its sections in its order, its entries by tag (an entry without tags is always in).
 * Sections left without entries are left out.
 */
export function tailorCv(cv: Cv, variant: Variant | undefined): Cv {
  if (!variant) return cv;
  const wanted = variant.sections ?? cv.sections.map((section) => section.id);
  const sections = wanted.flatMap((id) => cv.sections.filter((section) => section.id === id));
  return {
    ...cv,
    sections: sections.map((section) => byTag(section, variant)).filter(({ entries }) => entries.length > 0),
  };
}

function byTag(section: Section, { tags }: Variant): Section {
  if (!tags) return section;
  const entries = section.entries.filter(
    (entry) => entry.tags.length === 0 || entry.tags.some((tag) => tags.includes(tag)),
  );
  return { ...section, entries };
}
