import { useId } from 'react';
import type { Choice } from './figure-state';
import { useWords } from './words-context';

interface SegmentedProps<T extends string> {
  field: Choice<T>;
  value: T;
  onChange: (value: T) => void;
  /** The choice does not apply at present; it keeps its place, so that nothing moves. */
  disabled?: boolean;
}

/** A few options side by side: a group of radio buttons, so arrow keys walk it and it is one stop for Tab. */
export function Segmented<T extends string>({ field, value, onChange, disabled }: SegmentedProps<T>) {
  const words = useWords();
  const name = useId();
  return (
    <fieldset className="xp-seg" disabled={disabled}>
      <legend>{words.label(field.label)}</legend>
      {field.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-describedby={option.title && `${name}-${option.value}`}
          />
          <span>{words.label(option.label)}</span>
          {option.title && (
            <span className="xp-meaning" id={`${name}-${option.value}`} hidden>
              {words.label(option.title)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
