import { useState } from 'react';
import { Code, type LoadCode } from './code';
import { downloadText } from './download-text';

interface ToolsProps {
  onReset: () => void;
  link: () => string;
  /** The file's name, "number-formats.csv", and its text: the very numbers that are drawn. */
  csv: () => { name: string; text: string };
  loadCode?: LoadCode;
}

/** The quiet last line of every figure: Reset · Copy link to this state · Data (CSV) · Code. */
export function Tools({ onReset, link, csv, loadCode }: ToolsProps) {
  const [said, say] = useState('');
  const [open, setOpen] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      say('Copied');
    } catch {
      say(`The browser did not allow copying; the address is ${link()}`);
    }
  };
  const save = () => {
    const { name, text } = csv();
    downloadText(name, text);
    say(`${name} saved`);
  };
  return (
    <>
      <div className="xp-tools">
        <button type="button" onClick={() => (onReset(), say('Reset'))}>
          Reset
        </button>
        <button type="button" onClick={() => void copy()}>
          Copy link to this state
        </button>
        <button type="button" onClick={save}>
          Data (CSV)
        </button>
        {loadCode && (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            Code
          </button>
        )}
        <span role="status">{said}</span>
      </div>
      {open && loadCode && <Code load={loadCode} />}
    </>
  );
}
