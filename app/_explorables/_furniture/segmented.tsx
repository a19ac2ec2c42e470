import { useId } from 'react';
import type { Choice } from './figure-state';

interface SegmentedProps<T extends string> {
  field: Choice<T>;
  value: T;
  onChange: (value: T) => void;
}

/** A few options side by side: a group of radio buttons, so arrow keys walk it and it is one stop for Tab. */
export function Segmented<T extends string>({ field, value, onChange }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="xp-seg">
      <legend>{field.label}</legend>
      {field.options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
