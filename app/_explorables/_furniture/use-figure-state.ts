import { useEffect, useState } from 'react';
import { addressWithState, initialState, parseState, type Fields, type StateOf } from './figure-state';

/** How long the state must rest before it is written to the address: browsers refuse hundreds of writes a minute. */
const REST = 250;

export interface FigureState<S> {
  state: S;
  set: (change: Partial<S>) => void;
  reset: () => void;
  /** The address that brings this state back. */
  link: () => string;
  /** What an edited address asked for and did not get; cleared by the first change. */
  notices: string[];
}

/**
 * A figure's state, read from the page's address and written back to it (replacing, never adding to the history).
 * `settle` mends combinations that no single field can see, such as a value outside the chosen format's range.
 */
export function useFigureState<F extends Fields>(
  fields: F,
  prefix: string,
  settle: (state: StateOf<F>) => { state: StateOf<F>; notices: string[] } = (state) => ({ state, notices: [] }),
): FigureState<StateOf<F>> {
  const [{ state, notices }, update] = useState(() => {
    const read = parseState(fields, location.search, prefix);
    const settled = settle(read.state);
    return { state: settled.state, notices: [...read.notices, ...settled.notices] };
  });
  const address = () => addressWithState(fields, state, prefix, location.href);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = addressWithState(fields, state, prefix, location.href);
      if (next !== location.href) history.replaceState(history.state, '', next);
    }, REST);
    return () => clearTimeout(timer);
  }, [fields, state, prefix]);

  return {
    state,
    set: (change) => update((now) => ({ state: settle({ ...now.state, ...change }).state, notices: [] })),
    reset: () => update({ state: initialState(fields), notices: [] }),
    link: address,
    notices,
  };
}
