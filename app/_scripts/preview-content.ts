import { fetchPage } from './fetch-page';

/** What stands behind a link, as few nodes, and what it is called: "reference", "figure". */
export interface Preview {
  nodes: Node[];
  name: 'equation' | 'figure' | 'note' | 'page' | 'passage' | 'reference' | 'section' | 'table';
}

/** What a link leads to: a part of this page, or the head of another page of the site; nothing for what has no preview. */
export async function readPreview(link: HTMLAnchorElement): Promise<Preview | undefined> {
  if (link.pathname === location.pathname && link.hash.length > 1)
    return partOf(decodeURIComponent(link.hash.slice(1)));
  const page = await fetchPage(link.pathname);
  const description = page.querySelector<HTMLMetaElement>('meta[name=description]')?.content;
  const title = page.querySelector('main h1')?.textContent;
  const authors = [...page.querySelectorAll<HTMLMetaElement>('meta[name=citation_author]')].map(({ content }) =>
    content.split(', ').reverse().join(' '),
  );
  return title && description
    ? {
        name: 'page',
        nodes: [
          line('preview-title', title),
          ...(authors.length > 1 ? [line('preview-note', authors.join(', '))] : []),
          line('', description),
        ],
      }
    : undefined;
}

function partOf(id: string): Preview | undefined {
  const part = document.getElementById(id);
  if (!part?.closest('.prose')) return undefined;
  const is = (selector: string) => part.matches(selector);
  if (is('h2, h3, h4')) {
    const next = part.nextElementSibling;
    return {
      name: 'section',
      nodes: [line('preview-title', part.textContent ?? ''), ...(next ? [line('', shorten(wordsOf(next)))] : [])],
    };
  }
  if (is('li')) return { name: 'reference', nodes: [copy(part, '.back-links')] };
  if (is('figure')) {
    // Of a figure its drawing and caption; the numbers of a table and the code of a listing are for the page.
    const drawing = part.querySelector(':is(svg.wide, .xp-static svg, img)');
    const caption = part.querySelector('figcaption');
    return {
      name: part.classList.contains('table') ? 'table' : 'figure',
      nodes: [drawing, caption].flatMap((node) => (node ? [copy(node)] : [])),
    };
  }
  if (is('.equation')) return { name: 'equation', nodes: [copy(part)] };
  return { name: is('.note-body') ? 'note' : 'passage', nodes: [copy(part)] };
}

/** A copy that stands beside its original: without ids, and without what serves only where it came from. */
function copy(part: Element, without = '.card, .note-mark, .note-body, .copy'): Node {
  const copied = part.cloneNode(true) as Element;
  for (const element of [copied, ...copied.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const element of copied.querySelectorAll(`${without}, title`)) element.remove();
  return copied.matches('li, .note-body') ? line('', ...copied.childNodes) : copied;
}

function line(className: string, ...content: (string | Node)[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.append(...content);
  return paragraph;
}

function wordsOf(element: Element): string {
  return (copy(element) as Element).textContent?.trim() ?? '';
}

const shorten = (text: string): string => (text.length > 220 ? `${text.slice(0, text.lastIndexOf(' ', 220))} …` : text);
