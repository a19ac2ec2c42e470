import { useState } from 'react';
import { Code, type LoadCode } from './code';
import { download } from './download';
import type { Choice, Fields, Option } from './figure-state';
import { useWords } from './words-context';

interface ToolsProps {
  onReset: () => void;
  link: () => string;
  /** The file's name, "number-formats.csv", and its text: the very numbers that are drawn. */
  csv: () => { name: string; text: string };
  loadCode?: LoadCode;
  /** The figure's fields, whose options "Terms" explains. */
  fields: Fields;
}

/** The quiet last line of every figure: Reset · Copy link to this state · Data (CSV) · Terms · Code. */
export function Tools({ onReset, link, csv, loadCode, fields }: ToolsProps) {
  const { say } = useWords();
  const [said, speak] = useState('');
  const [open, setOpen] = useState<'code' | 'terms'>();
  const toggle = (what: 'code' | 'terms') => setOpen(open === what ? undefined : what);
  const terms = termsOf(fields);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      speak(say('Copied'));
    } catch {
      speak(say('The browser did not allow copying; the address is {address}', { address: link() }));
    }
  };
  const save = () => {
    const { name, text } = csv();
    download(name, new Blob([text], { type: 'text/csv' }));
    speak(say('{file} saved', { file: name }));
  };
  return (
    <>
      <div className="xp-tools">
        <button type="button" onClick={() => (onReset(), speak(say('Reset')))}>
          {say('Reset')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {say('Copy link to this state')}
        </button>
        <button type="button" onClick={save}>
          {say('Data (CSV)')}
        </button>
        {terms.length > 0 && (
          <button type="button" aria-expanded={open === 'terms'} onClick={() => toggle('terms')}>
            {say('Terms')}
          </button>
        )}
        {loadCode && (
          <button type="button" aria-expanded={open === 'code'} onClick={() => toggle('code')}>
            {say('Code')}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
      {open === 'terms' && <Terms groups={terms} />}
      {open === 'code' && loadCode && <Code load={loadCode} />}
    </>
  );
}

interface TermGroup {
  label: string;
  options: Option<string>[];
}

/** The options whose short names want a word of explanation, by their choice. */
function termsOf(fields: Fields): TermGroup[] {
  return Object.values(fields).flatMap((field) => {
    const options = 'options' in field ? (field as Choice<string>).options.filter(({ title }) => title) : [];
    return options.length > 0 ? [{ label: field.label, options }] : [];
  });
}

function Terms({ groups }: { groups: TermGroup[] }) {
  const words = useWords();
  return (
    <dl className="xp-terms">
      {groups.map(({ label, options }) => (
        <div key={label}>
          <dt>{words.label(label)}</dt>
          {options.map((option) => (
            <dd key={option.value}>
              <b>{words.label(option.label)}</b> {words.label(option.title ?? '')}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
