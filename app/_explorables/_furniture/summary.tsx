import { useEffect, useRef, useState } from 'react';

/** How long a figure must rest before it speaks, so that dragging is not a stream of words. */
const REST = 700;

/**
 * Says in one sentence what the last change did, politely and only once it has settled; silent until a first change. While there is no
 * sentence yet, because the figure computes, nothing is said: one change is one announcement.
 */
export function Summary({ text }: { text: string | undefined }) {
  const first = useRef<string>(undefined);
  const [spoken, speak] = useState('');
  useEffect(() => {
    if (text === undefined) return undefined;
    first.current ??= text;
    if (text === first.current && spoken === '') return undefined;
    const timer = setTimeout(() => speak(text), REST);
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return (
    <p className="visually-hidden" role="status" data-summary={text ?? 'computing'}>
      {spoken}
    </p>
  );
}

/** What an edited address asked for and did not get. */
export function Notices({ notices }: { notices: readonly string[] }) {
  return (
    <div role="status">
      {notices.map((notice) => (
        <p className="xp-note" key={notice}>
          {notice}
        </p>
      ))}
    </div>
  );
}
