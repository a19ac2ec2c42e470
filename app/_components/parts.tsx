import { Fragment, type ReactNode } from 'react';

/** A message whose places hold elements: see `Words.parts`. */
export function Parts({ of }: { of: readonly ReactNode[] }) {
  return of.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
