import { profileAddress } from '@/lib/cv/contacts';
import type { Cv } from '@/lib/cv/model';
import { profilesOf } from '@/lib/site/profiles';
import styles from '../cv.module.css';

/** Whose CV it is, and how to reach them: what the profile gives, and nothing of what it leaves out. */
export function Masthead({ cv: { person, title, headline } }: { cv: Pick<Cv, 'person' | 'title' | 'headline'> }) {
  return (
    <header>
      <h1>
        {person.name}
        <span className="visually-hidden">: {title}</span>
      </h1>
      <p className="lede">{headline}</p>
      <ul className={`plain ${styles.contacts}`}>
        {person.place && <li>{person.place}</li>}
        {person.email && (
          <li>
            <a href={`mailto:${person.email}`}>{person.email}</a>
          </li>
        )}
        <li>
          <a href={person.website}>{profileAddress({ url: person.website })}</a>
        </li>
        {profilesOf(person).map(({ label, url, handle }) => (
          <li key={url}>
            <a href={url} rel="me">
              {[label, handle].filter(Boolean).join(' ')}
            </a>
          </li>
        ))}
      </ul>
    </header>
  );
}
