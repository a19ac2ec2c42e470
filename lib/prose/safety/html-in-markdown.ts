/** How the elements of old posts are written in Markdown. */
const forms: [elements: string, mend: string][] = [
  ['a', 'write a link as [words](https://…)'],
  ['img picture source', 'write a picture as ![what it shows](images/x.png), or <Figure …> with a caption'],
  ['figure figcaption', 'write <Figure src="images/x.png" alt="…">Caption.</Figure>'],
  ['p', 'leave the tags out: an empty line begins a paragraph'],
  ['hr', 'write --- on a line of its own'],
  ['h1 h2 h3 h4 h5 h6', 'write a heading as ## Words'],
  ['ul ol li menu', 'write a list with "- " or "1. " at the beginning of each line'],
  [
    'table thead tbody tfoot tr td th caption colgroup col',
    'write a table with | between its cells, and <Table caption="…"> around it for a caption',
  ],
  ['pre', 'put the code between lines of ```'],
  ['blockquote', 'write > at the beginning of each line'],
  ['center font big tt', 'leave the tags out: looks are in the style sheet'],
  ['strike', 'write ~~words~~'],
  ['section article header footer main nav aside address', 'leave the tags out; a side remark is <Aside>…</Aside>'],
  ['iframe embed object video audio track', 'link to it instead: pages play nothing from elsewhere'],
  ['style link meta', 'leave it out: looks are in the style sheet'],
  ['form input button select textarea label', 'leave it out: prose has no controls'],
  ['d-cite', 'write [@key]'],
  ['d-footnote', 'write [^1] here, and [^1]: with the note on a line of its own'],
  ['d-math', 'write the formula between dollars: $…$'],
  ['d-code', 'put the code between lines of ```'],
  ['svg canvas math', 'save it as a picture in images/, or write the formula between dollars'],
];

const mends = new Map(
  forms.flatMap(([elements, mend]) => elements.split(' ').map((element) => [element, mend] as const)),
);

/** The Markdown for an element of HTML that prose does not take; undefined for what is no such element. */
export function inMarkdown(element: string): string | undefined {
  // <Figure> and <Table> are tags of ours.
  return /^[A-Z][a-z]/.test(element) ? undefined : mends.get(element.toLowerCase());
}
