import { useEffect, useRef, useState } from 'react';
import { addressWithState } from './figure-address';
import { initialState, parseState, type Fields, type StateOf } from './figure-state';
import type { FigureWords } from './words';
import { useWords } from './words-context';

/** How long the state must rest before it is written to the address: browsers refuse hundreds of writes a minute. */
const REST = 250;

export interface FigureState<S> {
  state: S;
  set: (change: Partial<S>) => void;
  reset: () => void;
  /** The address that brings this state back, and the reader to the figure. */
  link: () => string;
  /** What an edited address asked for and did not get; cleared by the first change. */
  notices: string[];
}

/** What names a figure in the page: the prefix of its fields in the query, and the id that a link leads to. */
export interface FigureName {
  prefix: string;
  anchor?: string;
}

/**
 * A figure's state, read from the page's address and written back to it (replacing, never adding to the history). Once the reader
 * has touched a figure the address leads to it.
 * `settle` mends combinations that no single field can see, such as a value outside the chosen format's range.
 */
export function useFigureState<F extends Fields>(
  fields: F,
  { prefix, anchor }: FigureName,
  settle: (state: StateOf<F>, words: FigureWords) => { state: StateOf<F>; notices: string[] } = (state) => ({
    state,
    notices: [],
  }),
): FigureState<StateOf<F>> {
  const words = useWords();
  const [{ state, notices }, update] = useState(() => {
    const read = parseState(fields, location.search, prefix, words);
    const settled = settle(read.state, words);
    return { state: settled.state, notices: [...read.notices, ...settled.notices] };
  });
  const isTouched = useRef(false);
  const settleRef = useRef(settle);
  useEffect(() => void (settleRef.current = settle), [settle]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = addressWithState(fields, state, prefix, location.href, isTouched.current ? anchor : undefined);
      if (next !== location.href) history.replaceState(history.state, '', next);
    }, REST);
    return () => clearTimeout(timer);
  }, [fields, state, prefix, anchor]);

  // A link in the text that sets this figure (app/_scripts/try.ts) names fields to change; the others stay as they are.
  useEffect(() => {
    const onTry = ({ detail }: CustomEvent<string>) => {
      isTouched.current = true;
      update((now) => {
        const asked = new URLSearchParams(
          addressWithState(fields, now.state, prefix, location.href).split('#')[0]?.split('?')[1],
        );
        for (const [name, value] of new URLSearchParams(detail)) asked.set(name, value);
        return {
          state: settleRef.current(parseState(fields, `?${asked.toString()}`, prefix, words).state, words).state,
          notices: [],
        };
      });
    };
    const island = anchor ? document.getElementById(anchor) : null;
    island?.addEventListener('figure:try', onTry as EventListener);
    return () => island?.removeEventListener('figure:try', onTry as EventListener);
  }, [fields, prefix, anchor, words]);

  const touch = (next: (now: StateOf<F>) => StateOf<F>) => {
    isTouched.current = true;
    update((now) => ({ state: next(now.state), notices: [] }));
  };
  return {
    state,
    set: (change) => touch((now) => settle({ ...now, ...change }, words).state),
    reset: () => touch(() => initialState(fields)),
    link: () => addressWithState(fields, state, prefix, location.href, anchor),
    notices,
  };
}
