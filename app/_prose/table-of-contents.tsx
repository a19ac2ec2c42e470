import type { Heading } from '@/lib/prose/types';
import './table-of-contents.css';

interface Section extends Heading {
  parts: Heading[];
}

/**
 * The sections of a text: folded under the title on narrow screens, in the left margin where there is room, and there the
 * style sheet marks the section being read (`:target-current`) without a script.
 */
export function TableOfContents({ headings }: { headings: Heading[] }) {
  const sections = toSections(headings);
  if (sections.length < 3) return null;
  return (
    <nav className="toc" aria-label="Contents" data-feed-skip="" data-pagefind-ignore="" data-screen-only="">
      <details>
        <summary>Contents</summary>
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
