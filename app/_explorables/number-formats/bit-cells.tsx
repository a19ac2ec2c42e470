import { Fragment } from 'react';
import { codeBits } from '@/lib/explorables/number-formats/code-bits';
import type { FormatsView } from './formats-view';
import { equation } from './formats-words';

/** The bits of the reader's value as outlined cells: sign grey, exponent magenta, mantissa navy; and what they say. */
export function BitCells({ view }: { view: FormatsView }) {
  const bits = codeBits(view.element, view.code);
  const roles = bits.map(({ role }) => role).filter((role, index, all) => all.indexOf(role) === index);
  const parts = equation(view);
  return (
    <div className="nf-bits">
      <div className="nf-cells" role="img" aria-label={`bits ${bits.map(({ value }) => value).join('')}`}>
        {bits.map(({ value, role }, index) => (
          <span key={index} data-role={role}>
            {value}
          </span>
        ))}
      </div>
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
            {view.element.kind === 'integer' && role === 'mantissa' ? 'magnitude' : role}
          </span>
        ))}
      </p>
    </div>
  );
}
