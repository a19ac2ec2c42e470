import { describe, expect, it } from 'vitest';
import { modelledPolicyError, modelledTree } from './fit-quality';

describe('the fitted solver', () => {
  it.each([
    ['sorting32', '405b', [53, 77, 92, 96]],
    ['sorting32', '70b', [16, 41, 65, 75]],
  ] as const)(
    'solves %s, as %s, about as often as the public runs with one, ten, twenty and thirty answers',
    (task, solver, shares) => {
      modelledTree(task, solver, 400).forEach((share, i) => expect(Math.abs(share - shares[i]!)).toBeLessThan(6));
    },
  );

  it.each([
    ['set_intersection32', '405b', [77, 98]],
    ['set_intersection32', '70b', [49, 93]],
  ] as const)(
    'solves %s, as %s, about as often as the public runs with one and ten answers',
    (task, solver, shares) => {
      const modelled = modelledTree(task, solver, 400);
      shares.forEach((share, i) => expect(Math.abs(modelled[i]! - share)).toBeLessThan(10));
    },
  );

  it('errs less when the policy goes back to what is wrong', () => {
    for (const task of ['sorting32', 'set_intersection64'] as const)
      expect(modelledPolicyError(task, '405b', true, 60)).toBeLessThan(modelledPolicyError(task, '405b', false, 60));
  });
});
