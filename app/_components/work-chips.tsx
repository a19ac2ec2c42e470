import { shortTitleOf } from '@/lib/bibliography/works/rich-title';
import { linksOf } from '@/lib/bibliography/works/links';
import type { Work } from '@/lib/bibliography/works/types';
import { posts } from '@/lib/content/load';
import { writeUpOf } from '@/lib/sections/about';
import { addresses } from '@/lib/site/addresses';
import { words } from '@/lib/content/words';
import styles from './publication-item.module.css';

/** The form that exports the works whose boxes are ticked. */
export const TICKED = 'ticked';

const { say, begin } = words;

/** Where one goes on from a work in a list: its citation, its abstract, its links, what is written about it. */
export function WorkChips({ work, page, tickable }: { work: Work; page: string; tickable?: boolean | undefined }) {
  const writeUp = writeUpOf(work, posts);
  const name = shortTitleOf(work.entry);
  const partOf = (part: string) => say('work.partOf', { part, work: name });
  return (
    <p className={styles.chips} data-screen-only>
      <a href={`${page}#cite`} data-cite={work.key} aria-label={say('work.act', { act: say('cite'), work: name })}>
        {say('cite')}
      </a>
      {work.abstract && (
        <a href={`${page}#abstract`} aria-label={partOf(say('work.abstract'))}>
          {say('work.abstract')}
        </a>
      )}
      {linksOf(work, words).map(({ label, href }) => (
        <a key={label} href={href} aria-label={partOf(label)}>
          {label}
        </a>
      ))}
      {writeUp && (
        <a href={addresses.post(writeUp.slug)} aria-label={partOf(begin('section.posts.item'))}>
          {begin('section.posts.item')}
        </a>
      )}
      {tickable && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            name="key"
            value={work.key}
            form={TICKED}
            aria-label={say('work.act', { act: say('work.select'), work: name })}
          />
          {say('work.select')}
        </label>
      )}
    </p>
  );
}
