import { useId, type Ref } from 'react';
import { clampToStep, type Range } from './figure-state';
import { usePatientTouch } from './use-patient-touch';
import { writeIn } from './words';
import { useWords } from './words-context';

interface SliderProps {
  field: Range;
  value: number;
  onChange: (value: number) => void;
  /** The value in words, where "2.71" is not enough. */
  format?: (value: number) => string;
  /** Lets a drawing hand the focus over, so that arrow keys go on where the pointer left off. */
  inputRef?: Ref<HTMLInputElement>;
  disabled?: boolean;
}

/** A labelled range with its read-out; the label's title explains the range. */
export function Slider({ field, value, onChange, format, inputRef, disabled }: SliderProps) {
  const words = useWords();
  const id = useId();
  const written = format ? format(value) : writeIn(field, value, words);
  const { min, max, step } = field;
  const { change, handlers } = usePatientTouch((wanted) => onChange(clampToStep(wanted, field)));
  return (
    <div className="xp-slider">
      <label
        htmlFor={id}
        title={words.say('{from} to {to}', { from: words.number(min), to: writeIn(field, max, words) })}
      >
        {words.label(field.label)}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={written}
        onChange={(event) => change(event.currentTarget.valueAsNumber)}
        {...handlers}
      />
      {/* The slider says its own value; said by the output too, a held arrow key would be a stream of words. */}
      <output htmlFor={id} aria-live="off">
        {written}
      </output>
    </div>
  );
}
