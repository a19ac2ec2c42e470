import { zipSync, type Zippable } from 'fflate';
import { lightColours as colour } from '@/lib/html/light-colours';
import { escapeXml } from '@/lib/text/escape-xml';
import { directionOf } from '@/lib/words/words';

/** One text of a book. */
export interface Chapter {
  /** Its file in the book, "what-a-number-costs". */
  name: string;
  title: string;
  description: string;
  /** In reading order. */
  authors: readonly string[];
  /** ISO day. */
  date: string;
  /** XHTML of flow content, its namespaces declared. */
  body: string;
  /** BCP 47, where it is not the book's. */
  language?: string | undefined;
}

/** A picture of a book. */
export interface BookPicture {
  /** Its file in the book, "images/x.png". */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Book {
  /** Names the book for good: the address of what it is made of. */
  id: string;
  title: string;
  description: string;
  /** In reading order. */
  authors: readonly string[];
  /** BCP 47. */
  language: string;
  /** Over its table of contents, and what it offers to readers who do not see it, in its language. */
  says: { contents: string; access: string };
  /** ISO day of the newest change. */
  changed: string;
  chapters: readonly Chapter[];
  pictures: readonly BookPicture[];
}

/**
 * An EPUB 3.3 (https://www.w3.org/TR/epub-33/): chapters as XHTML with MathML and SVG, a table of contents, what it offers to readers
 * who do not see it. The same book is the same bytes: a zip file's times are all its first.
 */
export function writeEpub(book: Book): Uint8Array {
  const files: Zippable = {
    // First and not compressed, so that a reader knows the file by its first bytes.
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(container),
    'EPUB/package.opf': text(packageOf(book)),
    'EPUB/contents.xhtml': text(contentsOf(book)),
    'EPUB/style.css': text(style),
  };
  for (const chapter of book.chapters) files[`EPUB/${chapter.name}.xhtml`] = text(chapterOf(chapter, book));
  for (const { name, bytes } of book.pictures) files[`EPUB/${name}`] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const text = (words: string) => new TextEncoder().encode(words);

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const accessibility: readonly (readonly [string, string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'MathML'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityHazard', 'none'],
];

function packageOf({ says, id, title, description, authors, language, changed, chapters, pictures }: Book): string {
  const e = escapeXml;
  const items = chapters.map(({ name, body }, index) => {
    const holds = [...(body.includes('<math') ? ['mathml'] : []), ...(body.includes('<svg') ? ['svg'] : [])];
    const properties = holds.length > 0 ? ` properties="${holds.join(' ')}"` : '';
    return `<item id="c${index + 1}" href="${e(encodeURI(name))}.xhtml" media-type="application/xhtml+xml"${properties}/>`;
  });
  const images = pictures.map(
    ({ name, mediaType }, index) => `<item id="p${index + 1}" href="${e(encodeURI(name))}" media-type="${mediaType}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${e(language)}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${e(id)}</dc:identifier>
<dc:title>${e(title)}</dc:title>
<dc:language>${e(language)}</dc:language>
${authors.map((author) => `<dc:creator>${e(author)}</dc:creator>`).join('\n')}
<dc:description>${e(description)}</dc:description>
<dc:source>${e(id)}</dc:source>
<dc:date>${changed}</dc:date>
<meta property="dcterms:modified">${changed}T00:00:00Z</meta>
${[...accessibility, ['schema:accessibilitySummary', e(says.access)] as const].map(([name, value]) => `<meta property="${name}">${value}</meta>`).join('\n')}
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${[...items, ...images].join('\n')}
</manifest>
<spine${directionOf(language) === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
<itemref idref="contents"/>
${chapters.map((_, index) => `<itemref idref="c${index + 1}"/>`).join('\n')}
</spine>
</package>
`;
}

function contentsOf(book: Book): string {
  const entries = book.chapters.map(
    ({ name, title }) => `<li><a href="${escapeXml(encodeURI(name))}.xhtml">${escapeXml(title)}</a></li>`,
  );
  return page(
    book.title,
    book.language,
    `<h1>${escapeXml(book.title)}</h1><p>${escapeXml(book.authors.join(', '))}</p><nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h2 id="toc">${escapeXml(book.says.contents)}</h2><ol>${entries.join('')}</ol></nav>`,
  );
}

function chapterOf({ title, description, authors, date, body, language }: Chapter, book: Book): string {
  const head = `<h1>${escapeXml(title)}</h1><p class="lede">${escapeXml(description)}</p><p class="facts">${escapeXml(authors.join(', '))}, <time datetime="${date}">${date}</time></p>`;
  return page(
    title,
    language ?? book.language,
    `<section epub:type="chapter" role="doc-chapter">${head}${body}</section>`,
  );
}

function page(title: string, language: string, body: string): string {
  const tag = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>${body}</body>
</html>
`;
}

const style = `h1, h2, h3, h4, figcaption, table { font-family: sans-serif; }
h1, h2 { color: ${colour.navy}; }
.lede { font-style: italic; }
.facts, figcaption { font-size: 0.85em; }
figure { margin: 1.5em 0; }
svg, img { max-width: 100%; height: auto; }
pre { font-size: 0.8em; white-space: pre-wrap; background: ${colour.wash}; padding: 0.6em; }
table { border-collapse: collapse; font-size: 0.85em; }
th, td { text-align: start; padding: 0.2em 0.8em 0.2em 0; border-bottom: 1px solid ${colour.rule}; vertical-align: baseline; }
math[display="block"] { margin: 1em 0; }
`;
