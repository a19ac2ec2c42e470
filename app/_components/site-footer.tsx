import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { profilesOf } from '@/lib/site/profiles';
import { words } from '@/lib/content/words';
import styles from './site-footer.module.css';

/** Contacts and the ways to follow; on paper, the site's address. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <p>{[profile.name, profile.role, profile.affiliation].filter(Boolean).join(words.comma)}</p>
      <p data-screen-only>
        {profile.email && <a href={`mailto:${profile.email}`}>{profile.email}</a>}
        {profilesOf(profile).map((link) => (
          <a key={link.url} href={link.url} rel="me">
            {link.label}
          </a>
        ))}
        <a href={addresses.feeds}>{words.say('page.feeds')}</a>
      </p>
    </footer>
  );
}
