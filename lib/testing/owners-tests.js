import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The tests that hold the first owner's facts word for word: what their CV, essays, figures and papers say. They are left out over
 * another content folder, in this one's place or in CONTENT_DIR; every other test holds for any content.
 */
export const ownersTests = {
  units: [
    'app/cv/_components/masthead.test.tsx',
    'app/cv/forms.test.tsx',
    'lib/content/written-numbers.test.ts',
    'lib/content/checks/find-links.test.ts',
    'lib/cv/json-resume.test.ts',
    'lib/cv/machines.test.ts',
    'lib/cv/print-pdf.test.ts',
    'lib/cv/vcard.test.ts',
    'app/_explorables/*/written-findings.test.ts',
    'lib/explorables/*/published.test.ts',
    'lib/explorables/*/written-findings.test.ts',
    'lib/explorables/published-numbers.test.ts',
  ],
  browser: [
    'cv.spec.ts',
    'event-driven.spec.ts',
    'feeds.spec.ts',
    'grid.spec.ts',
    'held-figures.spec.ts',
    'hold.spec.ts',
    'layout-shift.spec.ts',
    'number-formats.spec.ts',
    'previews.spec.ts',
    'prose.spec.ts',
    'publications-formats.spec.ts',
    'publications.spec.ts',
    'search.spec.ts',
    'site.spec.ts',
    'targets.spec.ts',
    'thought-graphs.spec.ts',
  ],
};

/**
 * Whether the content under test is the first owner's.
 * @param {Record<string, string | undefined>} environment
 */
export function isOwnersContent(environment) {
  const profile = readFileSync(join(environment.CONTENT_DIR || 'content', 'profile.mdx'), 'utf8');
  return /^website: *["']?https:\/\/pedrogimenes\.co\.uk/m.test(profile);
}
