/**
 * The licences of software and data that are named by their SPDX ids in CITATION.cff: those in common use, all of them in the list that
 * its schema 1.2.0 was closed with. Any other licence is named by its address.
 */
export const softwareLicences: readonly string[] = [
  ...['0BSD', 'AFL-3.0', 'AGPL-3.0-only', 'AGPL-3.0-or-later', 'Apache-2.0', 'Artistic-2.0', 'BSD-2-Clause'],
  ...['BSD-3-Clause', 'BSL-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', 'CC-BY-NC-SA-4.0'],
  ...['CC-BY-ND-4.0', 'CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'CDLA-Permissive-1.0', 'CECILL-2.1', 'ECL-2.0'],
  ...['EPL-2.0', 'EUPL-1.2', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later', 'ISC'],
  ...['LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later', 'LPPL-1.3c', 'MIT', 'MIT-0'],
  ...['MPL-2.0', 'MS-PL', 'MulanPSL-2.0', 'NCSA', 'ODbL-1.0', 'ODC-By-1.0', 'OFL-1.1', 'OSL-3.0', 'PDDL-1.0'],
  ...['PostgreSQL', 'PSF-2.0', 'Unlicense', 'UPL-1.0', 'Zlib'],
];

/** The page of a licence by its SPDX id. */
export const licencePage = (id: string): string => `https://spdx.org/licenses/${id}.html`;
