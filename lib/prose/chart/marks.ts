import { escapeHtml } from '../tree/nodes';
import { round } from './scales';

/** A point of a series; series differ in shape as well as in colour. `title` says what it stands for. */
export function point(x: number, y: number, index: number, title?: string): string {
  const [cx, cy] = [round(x), round(y)];
  const open = (shape: string) =>
    title ? `${shape}><title>${escapeHtml(title)}</title></${shape.slice(1, shape.indexOf(' '))}>` : `${shape}/>`;
  if (index % 3 === 0) return open(`<circle cx="${cx}" cy="${cy}" r="4"`);
  return index % 3 === 1
    ? open(`<path d="M${round(x - 3.7)} ${round(y - 3.7)}h7.4v7.4h-7.4z"`)
    : open(`<path d="M${cx} ${round(y - 5)}l5 8.7h-10z"`);
}
