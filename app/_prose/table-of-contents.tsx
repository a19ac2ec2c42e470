import type { Heading } from '@/lib/prose/types';
import type { Words } from '@/lib/words/words';
import './table-of-contents.css';

interface Section extends Heading {
  parts: Heading[];
}

interface Props {
  words: Words;
  headings: Heading[];
  /** What follows the text: its references, and how to cite it. */
  hasReferences?: boolean;
  isCitable?: boolean;
}

/**
 * The sections of a text: open in the rail where there is room, else folded into a bar that stays at the upper edge. The style sheet
 * marks the section being read (`:target-current`) where browsers can tell; the page script tells the others, and the bar.
 */
export function TableOfContents({ words: { say }, headings, hasReferences, isCitable }: Props) {
  const sections = toSections(headings);
  if (sections.length < 3) return null;
  return (
    <nav className="toc rail" aria-label={say('contents')} data-contents="" data-feed-skip="" data-screen-only="">
      <details>
        <summary>
          {say('contents')} <span className="toc-now" data-now="" />
        </summary>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <Entry heading={section} />
              {section.parts.length > 0 && (
                <ol>
                  {section.parts.map((part) => (
                    <li key={part.id}>
                      <Entry heading={part} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
          {hasReferences && (
            <li className="toc-more">
              <a href="#references">{say('references')}</a>
            </li>
          )}
          {isCitable && (
            <li>
              <a href="#cite">{say('post.cite')}</a>
            </li>
          )}
          <li>
            <a href="#main">{say('post.top')}</a>
          </li>
        </ol>
      </details>
    </nav>
  );
}

function Entry({ heading }: { heading: Heading }) {
  return <a href={`#${heading.id}`} dangerouslySetInnerHTML={{ __html: heading.html }} />;
}

/** Two levels are a table of contents; a third is an index. */
function toSections(headings: Heading[]): Section[] {
  const sections: Section[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ ...heading, parts: [] });
    else if (heading.depth === 3) sections.at(-1)?.parts.push(heading);
  }
  return sections;
}
