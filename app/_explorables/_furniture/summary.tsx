import { useEffect, useState } from 'react';

/** How long a figure must rest before it speaks, so that dragging is not a stream of words. */
const REST = 700;

/** Says in one sentence what the last change did, politely and only once it has settled; silent until a first change. */
export function Summary({ text }: { text: string }) {
  const [spoken, speak] = useState({ first: text, now: '' });
  useEffect(() => {
    if (text === spoken.first && spoken.now === '') return undefined;
    const timer = setTimeout(() => speak((before) => ({ ...before, now: text })), REST);
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return (
    <p className="visually-hidden" role="status" data-summary={text}>
      {spoken.now}
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
