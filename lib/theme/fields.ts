import type { FieldDefinition } from '@/lib/content/schema';
import type { ColourName } from './colours';

const colour = (description: string): FieldDefinition => ({ type: 'string', description });

/** The colours that may be given; those that are not stay as they are. */
const colours: Record<ColourName, FieldDefinition> = {
  paper: colour('The ground of every page.'),
  wash: colour('The ground of code, boxes and tables’ heads.'),
  pale: colour('The ground of marked lines and of a reference that was jumped to.'),
  selection: colour('The ground of selected text.'),
  ink: colour('Text.'),
  muted: colour('Text that steps back: dates, captions.'),
  rule: colour('Lines.'),
  accent: colour('Headings, the strip, the first series of a chart.'),
  highlight: colour('Links under the pointer, the strip’s tall bars, the second series.'),
  third: colour('The third series of a chart.'),
  fourth: colour('The fourth.'),
  fifth: colour('The fifth.'),
  literal: colour('Strings and numbers in code.'),
  inserted: colour('New lines in code.'),
  insertedGround: colour('Their ground.'),
  deleted: colour('Lines that are gone.'),
  deletedGround: colour('Their ground.'),
};

const map = (description: string, fields: Record<string, FieldDefinition>): FieldDefinition => ({
  type: 'nested',
  description,
  of: { type: 'nested', def: () => ({ fields }) },
});

/** What `theme.yaml` may hold, every field optional. */
export const themeFields: Record<string, FieldDefinition> = {
  colours: map('Colours as #rrggbb.', {
    light: map('Of the light scheme, of paper, cards and the CV’s PDF.', colours),
    dark: map('Of the dark scheme.', colours),
  }),
  faces: map('Packages of Fontsource, installed beside this project’s: "@fontsource/eb-garamond".', {
    text: { type: 'string', description: 'Running text.' },
    labels: { type: 'string', description: 'Headings, labels, figures, cards.' },
    code: { type: 'string', description: 'Code.' },
  }),
  strip: { type: 'boolean', description: 'The row of bars over every page; false leaves a rule in its place.' },
  favicon: map('The sign in a browser’s tab; drawn from the strip when absent.', {
    initials: { type: 'string', description: 'One to three letters, set on the accent: "AL".' },
    file: { type: 'string', description: 'A picture, by its path in the content folder: "images/icon.svg".' },
  }),
};
