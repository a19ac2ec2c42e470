import fc from 'fast-check';
import { expect, test } from 'vitest';
import { E2M1, E5M2, finiteValues, integer, type ElementFormat } from '@/lib/explorables/number-formats/element-format';
import { initialState } from '../_furniture/figure-state';
import { textWidth } from '../_furniture/letters';
import { englishWords } from '../_furniture/words';
import { axisReach, niceStep, placeLabels, settleValue, valueField } from './axis';
import { fields } from './fields';

const state = initialState(fields);

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([0.0101, 0.03, 0.05, 0.7, 1, 9.9, 93].map(niceStep)).toEqual([0.01, 0.02, 0.05, 0.5, 1, 5, 50]);
});

test('the value slider of FP4 goes in hundredths a little past ±6', () => {
  expect(valueField(axisReach(state, 7))).toMatchObject({ min: -7.2, max: 7.2, step: 0.01 });
});

test('a value beyond the line of its format is brought to the end, and said so', () => {
  expect(settleValue({ ...state, x: 400 }, 7.2, englishWords)).toEqual({
    state: { ...state, x: 7.2 },
    notices: ['value 400 is outside −7.2 to 7.2, the line of this format; 7.2 is shown.'],
  });
  expect(settleValue(state, 7.2, englishWords)).toEqual({ state, notices: [] });
});

test('labels never touch, are even about zero, and always hold zero and the largest', () => {
  const formats: ElementFormat[] = [E2M1, E5M2, integer(2), integer(4), integer(8), integer(16)];
  fc.assert(
    fc.property(fc.constantFrom(...formats), fc.integer({ min: 280, max: 900 }), (format, width) => {
      const values = finiteValues(format);
      const reach = values.at(-1)! * 1.2;
      const labels = placeLabels(values, reach, width, 13);
      const shown = labels.map(({ value }) => value);
      expect(shown).toEqual([...shown].map((value) => (value === 0 ? 0 : -value)).reverse());
      expect(shown).toContain(0);
      expect(shown).toContain(values.at(-1));
      labels.slice(1).forEach(({ value, text }, index) => {
        const gap = ((value - labels[index]!.value) / reach) * (width / 2);
        expect(gap).toBeGreaterThan((textWidth(text, 13) + textWidth(labels[index]!.text, 13)) / 2);
      });
    }),
  );
});
