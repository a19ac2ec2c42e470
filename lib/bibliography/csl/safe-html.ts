import { decodeText } from '@/lib/html/html-tokens';
import { escapeHtml } from './plain-text';

/** citeproc's HTML with everything but emphasis and scripts taken out, and addresses made links. `change` is given its text. */
export function toSafeHtml(html: string, change: (text: string) => string): string {
  const inner = /<div class="csl-right-inline">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? html;
  const text = inner
    .replace(/<(\/?)(i|b|sup|sub)>/g, '\uE000$1$2\uE001')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return change(decodeText(text).replace(/<\u2060/g, '<'))
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? link(part) : escapeHtml(part)))
    .join('')
    .replace(/\uE000(\/?)(i|b|sup|sub)\uE001/g, '<$1$2>');
}

/** An address up to the punctuation of its sentence; a bracket belongs to it where it closes one. */
const ADDRESS = /(https?:\/\/(?:[^\s\uE000()]|\([^\s\uE000()]*\))+(?<![.,;:\]”’]))/i;

const link = (address: string): string => `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
