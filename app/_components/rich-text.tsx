import { Fragment, type ReactNode } from 'react';
import type { RichMark } from '@/lib/bibliography/csl/plain-text';
import { languageTag, directionOf } from '@/lib/bibliography/csl/language';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { titleRuns, type TitleRun } from '@/lib/bibliography/works/rich-title';
import { words } from '@/lib/content/words';

const ELEMENTS: Record<RichMark, 'i' | 'b' | 'sup' | 'sub' | 'small'> = {
  i: 'i',
  b: 'b',
  sup: 'sup',
  sub: 'sub',
  sc: 'small',
};

/** A work's title: formulas as MathML, and in its own language and direction where these are not the page's. */
export function WorkTitle({ entry }: { entry: BibEntry }) {
  const language = entry.csl.language && languageTag(entry.csl.language);
  const isRightToLeft = directionOf(entry.csl.title ?? '') === 'rtl';
  const title = <Runs runs={titleRuns(entry)} />;
  if (!isRightToLeft && (!language || language.split('-')[0] === words.language.split('-')[0])) return title;
  return (
    <bdi {...(language && { lang: language })} {...(isRightToLeft && { dir: 'rtl' })}>
      {title}
    </bdi>
  );
}

function Runs({ runs }: { runs: readonly TitleRun[] }) {
  return runs.map(({ text, mathml, marks }, index) => {
    // Temml writes it from TeX that it has read, and escapes what it takes over.
    const inside = mathml ? <span dangerouslySetInnerHTML={{ __html: mathml }} /> : text;
    const element = marks.reduceRight<ReactNode>((inner, mark) => {
      const Element = ELEMENTS[mark];
      return <Element>{inner}</Element>;
    }, inside);
    return <Fragment key={index}>{element}</Fragment>;
  });
}
