import { copyFormats } from '@/lib/bibliography/formats/work-formats';
import { formatReference } from '@/lib/bibliography/csl/format-reference';
import { citationLocaleOf, citationLocales, citationStyles } from '@/lib/bibliography/csl/styles';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { addresses } from '@/lib/site/addresses';
import { Fragment, type ReactNode } from 'react';
import { words } from '@/lib/content/words';
import styles from './cite-panel.module.css';

const { say } = words;

/** References are in the site's language; the server's own is the first. */
const locale = citationLocaleOf(words.language);
const inLocale = locale === citationLocales[0] ? '' : `&locale=${locale}`;

/** Of formats that are code, on a page that runs the other way. */
const codeDirection = words.direction === 'rtl' ? 'ltr' : undefined;

/**
 * Every form of a citation, one shown at a time: radio buttons choose, style sheets show, so that it works without scripts.
 * The page script fetches this very element into lists, where Cite opens it in place, and brings the Copy buttons to life.
 */
export function CitePanel({ entry }: { entry: BibEntry }) {
  const page = addresses.publication(entry.key);
  const group = `cite-${entry.key}`;
  return (
    <fieldset className={styles.cite} data-cite-panel>
      <legend className="visually-hidden" data-unsearched>
        {say('cite.form')}
      </legend>
      {copyFormats(entry).map(({ name, label, file, text }, index) => (
        <Choice
          key={name}
          group={group}
          name={name}
          label={name === 'latex' ? say('cite.latex') : label}
          first={index === 0}
          download={`${page}.${file}`}
          file={`${entry.key}.${file}`}
        >
          <pre data-citation dir={codeDirection} data-whole={isLong(text) ? `${page}.${file}` : undefined}>
            {excerptOf(text)}
          </pre>
        </Choice>
      ))}
      {[...citationStyles, ...(entry.styles ?? [])].map(({ name, label }) => (
        <Choice
          key={name}
          group={group}
          name={name}
          label={label}
          download={`${page}.txt?style=${name}${inLocale}`}
          file={`${entry.key}-${name}.txt`}
        >
          <Reference entry={entry} style={name} whole={`${page}.txt?style=${name}${inLocale}`} />
        </Choice>
      ))}
      <div className={styles.key} data-unsearched data-screen-only>
        {say('cite.key')} <code data-citation>{entry.key}</code>{' '}
        <button type="button" className="button" data-copy hidden aria-label={say('cite.copyKey')}>
          {say('cite.copyKey')}
        </button>
      </div>
      <output className={styles.copied} data-copied />
    </fieldset>
  );
}

/** The names of a collaboration of thousands, fourteen times over, would be a page of a megabyte: of such a form its beginning is shown. */
const LONG = 8000;
const isLong = (text: string): boolean => text.length > LONG;
const excerptOf = (text: string): string =>
  isLong(text) ? `${text.slice(0, 1000)} ${say('cite.excerpt', { count: Math.round(text.length / 1000) })}` : text;

function Reference({ entry, style, whole }: { entry: BibEntry; style: string; whole: string }) {
  const { html, text } = formatReference(entry, style, locale);
  if (isLong(html)) {
    return (
      <p data-citation data-whole={whole}>
        {excerptOf(text)}
      </p>
    );
  }
  // Made by formatReference, which lets through nothing but emphasis, scripts and links to http(s) addresses.
  return <p data-citation dangerouslySetInnerHTML={{ __html: html }} />;
}

interface ChoiceProps {
  group: string;
  name: string;
  label: string;
  first?: boolean;
  download: string;
  file: string;
  children: ReactNode;
}

function Choice({ group, name, label, first, download, file, children }: ChoiceProps) {
  const id = `${group}-${name}`;
  return (
    <Fragment>
      <input type="radio" className="visually-hidden" name={group} id={id} data-format={name} defaultChecked={first} />
      <label htmlFor={id} data-unsearched>
        {label}
      </label>
      <div className={styles.form} data-unsearched={!first || undefined}>
        {children}
        <p className={styles.tools} data-screen-only>
          <button
            type="button"
            className="button"
            data-primary
            data-copy
            hidden
            aria-label={say('work.act', { act: say('copy'), work: label })}
          >
            {say('copy')}
          </button>
          <a
            className="button"
            href={download}
            download={file}
            aria-label={say('work.act', { act: say('cite.download'), work: label })}
          >
            {say('cite.download')} {file.endsWith('.txt') ? '.txt' : `.${file.split('.').at(-1)}`}
          </a>
        </p>
      </div>
    </Fragment>
  );
}
