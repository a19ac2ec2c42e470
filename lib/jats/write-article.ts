import type { Nodes } from 'hast';
import type { ArticleText, Writing } from './model';
import { writeSections } from './write/blocks';
import { writeFront } from './write/front';
import { kindsOf } from './write/ids';
import { writeReferences } from './write/references';
import { xml } from '@/lib/text/write-xml';

const namespaces = {
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
};

/** A text as a JATS article, without an XML declaration. A pure function: the same text is the same bytes. */
export function writeArticle(text: ArticleText): string {
  const writing: Writing = { text, kinds: kindsOf(text), written: new Set(), notes: [] };
  const body = xml('body', {}, writeSections(text.tree.children as Nodes[], writing));
  const references = writeReferences(writing);
  const notes = writing.notes.length > 0 ? xml('fn-group', {}, ...writing.notes) : '';
  const back = notes || references ? xml('back', {}, notes, references) : '';
  return xml(
    'article',
    { ...namespaces, 'dtd-version': '1.2', 'article-type': 'other', 'xml:lang': text.facts.language },
    writeFront(text.facts),
    body,
    back,
  );
}
