import type { Image, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isExplorableName, unknownExplorable } from '@/lib/explorables/names';
import { decodePercent } from '@/lib/text/decode-percent';
import { nearestName } from '@/lib/text/nearest-name';
import { readChart } from '../chart/read-chart';
import { tooHeavy } from '../chart/weight';
import { labelOf, type NumberedTag } from '../labels/labels';
import { diagramTag } from '../diagrams/diagrams';
import { DiagramError, drawGraph } from '../diagrams/graphviz';
import { remark, report, type Run } from '../run';
import { attributesOf, element, figureLabel, isTag, phrasingOf, rawMarkup, text } from '../tree/nodes';
import { HEAVY, megabytes, mendOfHeavy, shownPicture } from './picture';

/** Draws figures and charts, numbers the explorables, and puts optimised pictures in the place of Markdown images. */
export async function placeFigures(tree: Root, run: Run): Promise<void> {
  const work: Promise<void>[] = [];
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const put = (drawn: Promise<RootContent>) => {
      work.push(drawn.then((replacement) => void (parent.children[index] = replacement as never)));
    };
    if (isTag(node, 'Figure')) put(figure(node, run));
    else if (isTag(node, 'Chart')) put(chart(node, run));
    else if (isTag(node, diagramTag)) put(diagram(node, run));
    else if (isTag(node, ...run.context.components)) numberExplorable(node, run);
    else if (node.type === 'image') put(picture(node, run));
  });
  await Promise.all(work);
}

/** Number, caption and text alternative are no ornaments: a figure without them stops the build. */
function checkFigure(node: NumberedTag, run: Run): Record<string, string> {
  const attributes = attributesOf(node);
  if (!attributes.alt?.trim()) {
    report(
      run,
      node,
      `has ${nameOf(node)} without alt`,
      'write alt="…": what the figure shows, for those who do not see it',
    );
  }
  if (node.children.length === 0) {
    const mend =
      node.name === diagramTag
        ? 'write caption="…" after the language'
        : `write it between <${node.name} …> and </${node.name}>`;
    report(run, node, `has ${nameOf(node)} without a caption`, mend);
  }
  return attributes;
}

const nameOf = ({ name }: NumberedTag): string => (name === diagramTag ? 'a diagram' : `a <${name}>`);

function withCaption(node: NumberedTag, run: Run, className: string, body: RootContent[]): RootContent {
  const { id } = attributesOf(node);
  const ariaLabel = labelOf(run, 'Figure', node.data?.number); // or its whole caption would be its name
  const caption = element('figcaption', {}, [
    figureLabel(ariaLabel, id),
    text(' '),
    ...phrasingOf(node.children as RootContent[]),
  ]);
  return element('figure', { className: [className], ...(id && { id }), ariaLabel }, [...body, caption]);
}

async function figure(node: NumberedTag, run: Run): Promise<RootContent> {
  const { src = '', alt = '', width } = checkFigure(node, run);
  const image = await loadImage(src, node, run);
  if (width && !/^\d+$/.test(width))
    report(run, node, `gives width "${width}"`, 'write the width in pixels: width={640}');
  const shown = image ? [shownPicture(image, { src, alt, width: width ? Number(width) : undefined }, node)] : [];
  return withCaption(node, run, 'figure', shown);
}

async function picture(node: Image, run: Run): Promise<RootContent> {
  if (!node.alt?.trim()) report(run, node, `has the image "${node.url}" without alt`, 'write ![what it shows](…)');
  const image = await loadImage(node.url, node, run);
  return image ? shownPicture(image, { src: node.url, alt: node.alt ?? '' }, node) : text('');
}

async function loadImage(written: string, node: Parameters<typeof report>[1], run: Run) {
  const src = decodePercent(written);
  const image = await run.context.loadImage(src);
  if (image && 'unreadable' in image) {
    report(run, node, `shows "${src}", which ${image.unreadable}`, image.mend);
    return undefined;
  }
  run.uses.add(src);
  if (image && image.bytes > HEAVY) remark(run, node, `shows "${src}", which has ${megabytes(image)}`, mendOfHeavy);
  if (!image) report(run, node, `shows "${src}", which is not in the content folder`, mendOfPicture(src, run));
  return image;
}

/** A picture of another site, of another folder, or of a name that is nearly one of ours. */
function mendOfPicture(src: string, { context }: Run): string {
  const name = /(?<![^/?#])[^/?#]+\.\w+(?=$|[?#])/.exec(src)?.[0];
  if (/^(?:https?:)?\/\//i.test(src))
    return `pages show no pictures of other sites: save it as images/${name ?? 'x.png'}`;
  const { pictures } = context;
  const near = pictures.find((path) => path.split('/').at(-1) === name) ?? nearestName(src, pictures);
  return near ? `did you mean "${near}"?` : `put the file there, or mend its path (images/${name ?? 'x.png'})`;
}

async function chart(node: NumberedTag, run: Run): Promise<RootContent> {
  const attributes = checkFigure(node, run);
  const name = attributes.data ?? '';
  run.uses.add(`data/${name}`);
  const source = await run.context.loadData(name);
  if (source === undefined) {
    const near = nearestName(name.replace(/^data\//, ''), run.context.data);
    const mend = near ? `did you mean data="${near}"?` : 'put the file there, or mend its name';
    report(run, node, `draws a chart from "${name}", which is not in the content folder's data`, mend);
    return text('');
  }
  if (source.encoding === 'binary') {
    report(run, node, `draws a chart from ${name}, which is no text`, 'save the table as CSV, in UTF-8');
    return text('');
  }
  if (source.encoding !== 'utf-8') {
    const read = source.encoding === 'utf-16' ? 'is in UTF-16' : 'is not in UTF-8: its letters were read as Latin-1';
    remark(run, node, `draws a chart from ${name}, which ${read}`, 'save it as UTF-8');
  }
  const around = { label: labelOf(run, 'Figure', node.data?.number), words: run.context.words };
  const { svg, table, problems } = readChart(name, source.text, attributes, around);
  for (const { message, mend } of problems) report(run, node, message, mend);
  const heavy = tooHeavy(name, svg.length + table.length);
  if (heavy) remark(run, node, heavy.message, heavy.mend);
  // HTML wants the caption last; the style sheet sets the table under it.
  const drawing = rawMarkup(svg, { kind: 'drawing', svg, alt: attributes.alt ?? '' }, node);
  return withCaption(node, run, 'chart', [drawing, rawMarkup(table)]);
}

async function diagram(node: NumberedTag, run: Run): Promise<RootContent> {
  const { alt = '', source = '' } = checkFigure(node, run);
  try {
    const svg = await drawGraph(source, alt);
    const drawing = rawMarkup(`<div class="scroll">${svg}</div>`, { kind: 'drawing', svg, alt }, node);
    return withCaption(node, run, 'diagram', [drawing]);
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error;
    report(
      run,
      node,
      `has a diagram that Graphviz cannot read: ${error.message}`,
      'mend the graph',
      '\n'.repeat(error.line),
    );
    return text('');
  }
}

/** Components of the map draw themselves; they are given their number and keep the caption as their child. */
function numberExplorable(node: NumberedTag, run: Run): void {
  const { name = '' } = checkFigure(node, run);
  if (node.name === 'Explorable' && !isExplorableName(name)) {
    const { message, mend } = unknownExplorable(name);
    report(run, node, message, mend);
  }
  node.attributes.push({ type: 'mdxJsxAttribute', name: 'label', value: labelOf(run, 'Figure', node.data?.number) });
  node.children = phrasingOf(node.children as RootContent[]) as never;
}
