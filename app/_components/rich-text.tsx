import { Fragment, type ReactNode } from 'react';
import { parseRichText, type RichMark } from '@/lib/bibliography/csl/plain-text';

const ELEMENTS: Record<RichMark, 'i' | 'b' | 'sup' | 'sub' | 'small'> = {
  i: 'i',
  b: 'b',
  sup: 'sup',
  sub: 'sub',
  sc: 'small',
};

/** A title or name from a .bib file: CSL's few marks as elements, everything else as text. */
export function RichText({ children }: { children: string | undefined }) {
  return parseRichText(children ?? '').map(({ text, marks }, index) => {
    const element = marks.reduceRight<ReactNode>((inner, mark) => {
      const Element = ELEMENTS[mark];
      return <Element>{inner}</Element>;
    }, text);
    return <Fragment key={index}>{element}</Fragment>;
  });
}
