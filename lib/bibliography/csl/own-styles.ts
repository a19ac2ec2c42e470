import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { hashOf } from '@/lib/files/hash';
import { formatCslItem } from './citation-js';
import { isShippedStyle } from './styles';
import type { CslItem, OwnStyle } from './types';

/** The styles of a content folder by name, and what is wrong with those that cannot be used. */
export interface OwnStyles {
  styles: OwnStyle[];
  problems: Problem[];
}

/** Reads `styles/*.csl` of a content folder (https://docs.citationstyles.org). Never throws: a style that cannot be used is told and left out. */
export function ownStylesOf({ directory, files }: Pick<Content, 'directory' | 'files'>): OwnStyles {
  const own: OwnStyles = { styles: [], problems: [] };
  for (const [path, { text }] of [...files].sort(([a], [b]) => a.localeCompare(b))) {
    const name = /^styles\/([^/]+)\.csl$/.exec(path)?.[1];
    if (name === undefined) continue;
    const read = readStyle(name, text);
    if ('xml' in read) own.styles.push(read);
    else own.problems.push({ file: `${directory}/${path}`, severity: 'error', ...read });
  }
  return own;
}

type Fault = Pick<Problem, 'message' | 'mend'>;

function readStyle(name: string, xml: string): OwnStyle | Fault {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return { message: 'has a name that makes a poor address', mend: 'use lower-case letters, digits and hyphens' };
  if (isShippedStyle(name))
    return { message: `has the name of a style that is here already`, mend: `name it my-${name}.csl` };
  const root = rootOf(xml);
  if ('message' in root) return root;
  const fault = faultOf(root) ?? missingMacro(root, xml);
  if (fault) return fault;
  const style = { name, label: titleOf(root) || name, xml, hash: hashOf(xml) };
  try {
    formatCslItem(SAMPLE, { name: `own-${style.hash}`, load: () => xml }, 'en-US', 'text');
    return style;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: `is a style that citeproc cannot use: ${reason.split('\n')[0]}`, mend: REPLACE };
  }
}

const REPLACE = 'put the file from https://www.zotero.org/styles in its place';

function rootOf(xml: string): XmlElement | Fault {
  let document: XmlDocument;
  try {
    document = parseXml(xml);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return { message: `is not XML: ${reason}`, mend: REPLACE };
  }
  const { root } = document;
  return root?.name === 'style' ? root : { message: 'is not a style in CSL', mend: REPLACE };
}

/** A style that leans on another has no rules of its own, and one for notes alone has no list of references. */
function faultOf(root: XmlElement): Fault | undefined {
  if (childOf(root, 'bibliography')) return undefined;
  const parent = childrenOf(childOf(root, 'info'), 'link').find(
    ({ attributes }) => attributes.rel === 'independent-parent',
  );
  if (!parent) return { message: 'is a style without a list of references', mend: 'choose one with a bibliography' };
  const address = parent.attributes.href ?? '';
  return {
    message: `is a style that only names another, ${address}`,
    mend: `put the file of ${address.split('/').at(-1)} in its place, under this name`,
  };
}

/** citeproc prints nothing in the place of a macro that is not there, and says nothing. */
function missingMacro(root: XmlElement, xml: string): Fault | undefined {
  const macros = new Set(childrenOf(root, 'macro').map(({ attributes }) => attributes.name));
  const missing = [...xml.matchAll(/<(?:text|key)\b[^>]*\smacro="([^"]*)"/g)].find(([, name]) => !macros.has(name));
  return missing && { message: `names the macro "${missing[1]}", which it does not have`, mend: REPLACE };
}

const titleOf = (root: XmlElement): string => {
  const info = childOf(root, 'info');
  return (childOf(info, 'title-short') ?? childOf(info, 'title'))?.text.trim() ?? '';
};

const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => childrenOf(element, name)[0];

const SAMPLE: CslItem = {
  id: 'item',
  type: 'article-journal',
  title: 'A title',
  author: [{ family: 'Doe', given: 'Jane' }],
  issued: { 'date-parts': [[2020, 5]] },
  'container-title': 'A journal',
  volume: '1',
  page: '1-9',
};
