import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';
import { attributesOf, element, isTag, type Tag } from '../tree/nodes';
import { lineOf, mendOfBrace } from '../source/foreign-markup';
import { isSafeAddress } from './addresses';
import { inMarkdown } from './html-in-markdown';
import { allowsAttribute, builtInTags, isPhrasing, proseElements } from './elements';

/**
 * Prose carries no program. Expressions, imports, unknown tags, handlers and `javascript:` addresses are refused aloud:
 * next-mdx-remote would drop the first kinds in silence and let the rest through. A literal attribute, `width={640}`,
 * is read as text; a comment, in braces, is left out. HTML elements of the list become elements; tags stay.
 */
export function refuseScripts(tree: Root, run: Run): void {
  unravel(tree);
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxjsEsm') {
      report(
        run,
        node,
        'imports or exports something',
        'leave it out: the components a text may use are already there',
      );
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const isComment = /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value);
      if (!isComment)
        report(
          run,
          node,
          `has the expression {${node.value}}`,
          mendOfBrace(lineOf(run, node), node.position?.start.column ?? 1) ??
            'write the value itself, or \\{ for a brace',
        );
      if (parent && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
    } else if (isTag(node)) {
      readAttributes(node, run);
      const name = node.name ?? '';
      if (proseElements.has(name) && parent && index !== undefined) {
        const replacement = toElement(node, name, run) as RootContent;
        parent.children[index] = replacement;
        // What it holds is looked at as the element's, once.
        return [SKIP, index];
      }
      if (!proseElements.has(name)) checkTag(node, name, run);
    } else if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !isSafeAddress(node.url)
    ) {
      const doi = /^doi:(?:\/\/)?(10\..+)/i.exec(node.url)?.[1];
      const mend = doi ? `write https://doi.org/${doi}` : 'use https:, http:, mailto: or an address of this site';
      report(run, node, `leads to "${node.url}"`, mend);
    }
    return undefined;
  });
}

/** Tags that fill a paragraph of their own stand beside paragraphs, not in one. */
function unravel(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const others = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    const isBlock = (child: RootContent) => isTag(child) && !isPhrasing(child.name ?? '');
    if (others.length === 0 || !others.every(isBlock)) return;
    const flow = others.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }) as unknown as RootContent);
    parent.children.splice(index, 1, ...(flow as never[]));
    return [SKIP, index];
  });
}

/** Replaces literal attribute values by their text; refuses the rest. */
function readAttributes(node: Tag, run: Run): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report(run, node, `spreads {${attribute.value}} into <${node.name}>`, 'write the attributes one by one');
      continue;
    }
    if (attribute.value !== null && typeof attribute.value === 'object') {
      const literal = literalOf(attribute.value.value);
      if (literal === undefined) {
        report(
          run,
          node,
          `gives ${attribute.name} of <${node.name}> the expression {${attribute.value.value}}`,
          `write ${attribute.name}="…"`,
        );
      }
      attribute.value = literal ?? '';
    }
    if (isLookOrScript(attribute.name)) {
      report(
        run,
        node,
        `gives <${node.name}> the attribute ${attribute.name}`,
        'leave it out: looks are in the style sheet, scripts outside the text',
      );
    }
  }
}

/** Refused on every tag. */
const isLookOrScript = (attribute: string): boolean => /^(?:on|style$)/i.test(attribute);

function literalOf(expression: string): string | undefined {
  const text = expression.trim();
  if (/^-?\d+(\.\d+)?$/.test(text) || text === 'true' || text === 'false') return text;
  return /^(["'`])((?:(?!\1)[^\\$])*)\1$/.exec(text)?.[2];
}

function toElement(node: Tag, name: string, run: Run) {
  const attributes = attributesOf(node);
  for (const attribute of Object.keys(attributes)) {
    if (isLookOrScript(attribute)) continue;
    if (!allowsAttribute(name, attribute))
      report(run, node, `gives <${name}> the attribute ${attribute}`, 'leave it out');
  }
  const replacement = element(name, attributes, node.children as RootContent[]);
  return Object.assign(replacement, { position: node.position });
}

function checkTag(node: Tag, name: string, run: Run): void {
  const known = [...builtInTags, ...run.context.components];
  if (known.includes(name)) return;
  if (name === '') return report(run, node, 'has a fragment <>…</>', 'leave out <> and </>');
  if (name.toLowerCase() === 'script')
    return report(run, node, 'has a <script>', 'leave it out: prose carries no program');
  const markdown = inMarkdown(name);
  if (markdown) return report(run, node, `has the HTML element <${name}>`, markdown);
  const near = nearestName(name, /^[A-Z]/.test(name) ? known : [...known, ...proseElements]);
  report(
    run,
    node,
    `uses <${name}>, which is no component`,
    near ? `did you mean <${near}>?` : `there are ${known.map((tag) => `<${tag}>`).join(', ')}`,
  );
}
