import { precisionStrip, type Precision } from './precision-strip';

/** A row of bars over a page. Places and widths are thousandths of the row. */
export interface Strip {
  bars: { bits: Precision; at: number; width: number }[];
  /** What the bars stand for; absent for one that is drawn from the address alone. */
  meaning?: string;
  /** Stretches of the row that lead to a place of the page. */
  parts?: { href: string; title: string; at: number; width: number }[];
}

const ROW = 1000;
/** The longest bar: a text of three paragraphs does not fill the row. */
const LONGEST = 40;

/** The strip of a page that has nothing of its own to show. */
export function addressStrip(address: string): Strip {
  const bits = precisionStrip(address);
  const width = ROW / bits.length;
  return { bars: bits.map((each, index) => ({ bits: each, at: index * width, width })) };
}

interface Block {
  bits: Precision;
  length: number;
  section?: { id: string; title: string };
}

/** A text as its own map: a bar a block, as long as it takes to read; sections lead to themselves. */
export function textStrip(blocks: readonly Block[], meaning: string): Strip {
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  const bars: Strip['bars'] = [];
  const parts: NonNullable<Strip['parts']> = [];
  let at = 0;
  for (const { bits, length, section } of blocks) {
    const width = Math.min(LONGEST, (ROW * length) / total);
    bars.push({ bits, at, width });
    if (section) parts.push({ href: `#${section.id}`, title: section.title, at, width: 0 });
    at += width;
  }
  const ends = [...parts.slice(1).map((part) => part.at), at];
  return { bars, meaning, parts: parts.map((part, index) => ({ ...part, width: ends[index]! - part.at })) };
}

/** Things of equal weight side by side, from the left. */
export function rowStrip(bits: readonly Precision[], meaning: string): Strip {
  const width = Math.min(ROW / 16, ROW / Math.max(1, bits.length));
  return { bars: bits.map((each, index) => ({ bits: each, at: index * width, width })), meaning };
}

/** Things by their days, the oldest at the left; the row is the time between the first and the last. None hides another. */
export function timeStrip(items: readonly { date: string; bits: Precision }[], meaning: string): Strip {
  const timed = items.map(({ date, bits }) => ({ time: toTime(date), bits })).sort((a, b) => a.time - b.time);
  const [first = 0, last = 0] = [timed[0]?.time, timed.at(-1)?.time];
  const width = Math.min(ROW / 64, ROW / Math.max(1, timed.length));
  const bars = timed.map(({ time, bits }) => ({
    bits,
    at: last === first ? 0 : ((time - first) / (last - first)) * (ROW - width),
    width,
  }));
  for (let i = 1; i < bars.length; i++) bars[i]!.at = Math.max(bars[i]!.at, bars[i - 1]!.at + width);
  for (let i = bars.length - 1, end = ROW; i >= 0; i--) end = bars[i]!.at = Math.min(bars[i]!.at, end - width);
  return { bars, meaning };
}

/** A year alone is its middle, a month alone too. */
function toTime(date: string): number {
  const [year = 0, month = 6.5, day = 15] = date.split('-').map(Number);
  return year * 372 + (month - 1) * 31 + day;
}
