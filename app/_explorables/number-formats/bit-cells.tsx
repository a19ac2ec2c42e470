import { Fragment } from 'react';
import { codeBits, readCode, type Bit } from '@/lib/explorables/number-formats/code-bits';
import { decode } from '@/lib/explorables/number-formats/element-format';
import type { FigureWords } from '../_furniture/words';
import type { FormatsView } from './formats-view';

/** More bits than these stand closer, and leave no room for a hint. */
const MANY = 8;

interface BitCellsProps {
  view: FormatsView;
  words: FigureWords;
  /** Given, the bits can be flipped: it is told the value of the code that results. */
  onFlip?: (value: number) => void;
}

/** The bits of the reader's value as outlined cells: sign grey, exponent magenta, mantissa navy; and what they say. */
export function BitCells({ view, words, onFlip }: BitCellsProps) {
  const { say } = words;
  const bits = codeBits(view.element, view.code);
  const roles = bits.map(({ role }) => role).filter((role, index, all) => all.indexOf(role) === index);
  const nameOf = (role: Bit['role']) =>
    say(view.element.kind === 'integer' && role === 'mantissa' ? 'magnitude' : role);
  const parts = equation(view, words);
  const written = bits.map(({ value }) => value).join('');
  return (
    <div className="nf-bits">
      {onFlip ? (
        <div className="nf-cells" role="group" aria-label={say('bits {written}, each to be flipped', { written })}>
          {bits.map(({ value, role }, index) => (
            <Cell
              key={index}
              role={role}
              name={say('{role} bit {place}', { role: nameOf(role), place: placeIn(bits, index) })}
              value={value}
              flipped={valueOfFlipped(view, bits, index)}
              onFlip={onFlip}
            />
          ))}
        </div>
      ) : (
        <div className="nf-cells" role="img" aria-label={say('bits {written}', { written })}>
          {bits.map(({ value, role }, index) => (
            <span key={index} data-role={role}>
              {value}
            </span>
          ))}
        </div>
      )}
      {onFlip && bits.length <= MANY && <p className="nf-key nf-hint">{say('press a bit to flip it')}</p>}
      <p className="nf-equation">
        {parts.map(([text, superscript], index) => (
          <Fragment key={index}>
            {index === parts.length - 1 ? <b>{text}</b> : text}
            {superscript && <sup>{superscript}</sup>}
          </Fragment>
        ))}
      </p>
      <p className="nf-key">
        {roles.map((role) => (
          <span key={role} data-role={role}>
            {nameOf(role)}
          </span>
        ))}
      </p>
    </div>
  );
}

interface CellProps {
  role: Bit['role'];
  name: string;
  value: 0 | 1;
  /** What the value would be; no number where the code is an infinity or not a number. */
  flipped: number;
  onFlip: (value: number) => void;
}

/** A code that stands for no number is not reached by flipping: the button says so by being no use, and keeps the focus. */
function Cell({ role, name, value, flipped, onFlip }: CellProps) {
  const isOpen = Number.isFinite(flipped);
  return (
    <button
      type="button"
      data-role={role}
      aria-label={name}
      aria-pressed={value === 1}
      aria-disabled={!isOpen || undefined}
      onClick={() => isOpen && onFlip(flipped)}
    >
      {value}
    </button>
  );
}

/** A bit's place among those of its role, from the left. */
function placeIn(bits: readonly Bit[], index: number): number {
  return bits.slice(0, index + 1).filter(({ role }) => role === bits[index]?.role).length;
}

function valueOfFlipped({ element, code }: FormatsView, bits: readonly Bit[], index: number): number {
  const weight = 2 ** (bits.length - 1 - index);
  return decode(element, bits[index]?.value ? code - weight : code + weight);
}

/** How the code makes its value, as text and superscripts: [text, superscript] pairs. */
function equation({ element, code }: FormatsView, { number }: FigureWords): [string, string?][] {
  const reading = readCode(element, code);
  const value = number(Number(reading.value.toPrecision(8)));
  if (reading.kind === 'special') return [[`= ${value}`]];
  if (reading.kind === 'integer') {
    const { weights } = reading;
    const terms = weights.length > 4 ? [weights[0]!, weights.slice(1).reduce((sum, each) => sum + each, 0)] : weights;
    return [[terms.length > 1 ? `= ${terms.map(number).join(' + ')} = ` : '= '], [value]];
  }
  const { sign, biased, bias, significand } = reading;
  return [
    ['= (−1)', String(sign)],
    [' · 2', `${Math.max(biased, 1)}−${bias}`],
    [` · ${number(significand)} = `],
    [value],
  ];
}
