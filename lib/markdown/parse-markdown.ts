import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { pandocMath } from './pandoc-math';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(pandocMath)
  .freeze();

/** Words without tags of ours, as the bodies of a CV and the captions of tables hold them. */
export const parseMarkdown = (text: string): Root => parser.parse(text);
