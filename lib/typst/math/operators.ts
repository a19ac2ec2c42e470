import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { typstString } from '../literal';
import { written } from './elements';

/** A sign; Typst knows the kind and spacing of each, but where the source says that it has none. */
export function operator(node: Element): string {
  const sign = toString(node);
  if (sign.trim() === '' || /^[\u2061-\u2064]$/u.test(sign)) return '[]';
  if ([...sign].length > 1) return `math.upright(${typstString(sign)})`;
  const mark = `symbol(${typstString(sign)})`;
  if (/prime/.test(written(node, 'className') ?? '')) return mark;
  const size = /^([\d.]+)em$/.exec(written(node, 'minsize') ?? '')?.[1];
  if (size) return `math.lr(size: ${size}em, ${mark})`;
  if (isFence(node)) return mark;
  if (written(node, 'stretchy') === 'true' && written(node, 'form') === 'infix') return `math.mid(${mark})`;
  const kind = kindOf(node, sign);
  return kind ? `math.class(${typstString(kind)}, ${mark})` : mark;
}

/** A bracket that grows. */
export function isFence(node: Element): boolean {
  return (
    node.tagName === 'mo' &&
    written(node, 'fence') === 'true' &&
    written(node, 'stretchy') !== 'false' &&
    written(node, 'minsize') === undefined
  );
}

function kindOf(node: Element, sign: string): string | undefined {
  const form = written(node, 'form');
  if (written(node, 'fence') === 'true' && form === 'prefix') return 'opening';
  if (written(node, 'fence') === 'true' && form === 'postfix') return 'closing';
  const [before, after] = [written(node, 'lspace'), written(node, 'rspace')];
  if (before === '0em' && after === '0em') return 'normal';
  if (sign === '|' && before) return 'relation';
  return form === 'prefix' && /^[+−±∓-]$/u.test(sign) ? 'normal' : undefined;
}
