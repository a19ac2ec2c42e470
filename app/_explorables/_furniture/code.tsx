import { useEffect, useState } from 'react';
import { useWords } from './words-context';

/** A file of the engine, as it is written in the repository. */
export interface SourceFile {
  path: string;
  text: string;
}

export type LoadCode = () => Promise<readonly SourceFile[]>;

/** The engine's own modules, fetched when asked for, one shown at a time. */
export function Code({ load }: { load: LoadCode }) {
  const { say } = useWords();
  const [files, setFiles] = useState<readonly SourceFile[]>();
  const [failed, setFailed] = useState(false);
  const [shown, show] = useState(0);
  useEffect(() => {
    load().then(setFiles, () => setFailed(true));
    // Loaded once, when opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `load` is the same door at every render
  }, []);
  if (failed)
    return (
      <p className="xp-note" role="status">
        {say('The source text could not be loaded.')}
      </p>
    );
  if (!files)
    return (
      <p className="xp-note" role="status">
        {say('Loading the source text …')}
      </p>
    );
  return (
    <div className="xp-code">
      <label>
        {say('file')}{' '}
        <select value={shown} onChange={(event) => show(Number(event.currentTarget.value))}>
          {files.map(({ path }, index) => (
            <option key={path} value={index}>
              {path}
            </option>
          ))}
        </select>
      </label>
      <pre tabIndex={0} aria-label={files[shown]?.path}>
        <code>{files[shown]?.text}</code>
      </pre>
    </div>
  );
}
