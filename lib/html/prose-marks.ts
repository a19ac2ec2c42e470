import type { Element } from 'hast';
import { attribute, hasClass } from './page-tree';

// What the prose of our own pages is marked with (lib/prose), for those who read the built pages: feeds, copies, search.

/** The number (or plus) in the text that unfolds a sidenote. */
export const isNoteMark = (element: Element): boolean => hasClass(element, 'note-mark');

/** The words of a sidenote, numbered or not, standing where the note is called. */
export const isNoteBody = (element: Element): boolean => element.tagName === 'span' && hasClass(element, 'note-body');

export const isNoteNumber = (element: Element): boolean => hasClass(element, 'note-number');

/** The reference shown beside its citation; the same stands in the list at the end. */
export const isReferenceCard = (element: Element): boolean => hasClass(element, 'card') && element.tagName === 'span';

/** The number of a display formula, "(3)". */
export const isEquationNumber = (element: Element): boolean => hasClass(element, 'equation-number');

/** What belongs to the page and not to its text: controls, what is only for screens, what a component marks so. */
export function isPageFurniture(element: Element): boolean {
  return ['hidden', 'dataFeedSkip', 'dataScreenOnly', 'dataPagefindIgnore'].some(
    (name) => attribute(element, name) !== undefined,
  );
}
