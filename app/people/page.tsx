import { notFound } from 'next/navigation';
import { Dotted } from '@/app/_components/dotted';
import { Page } from '@/app/_components/page';
import { Picture } from '@/app/_components/picture';
import type { PersonPage } from '@/lib/content/documents';
import { collections, profile } from '@/lib/content/load';
import { pageMetadata } from '@/lib/content/site';
import { addresses } from '@/lib/site/addresses';
import { sectionNamed } from '@/lib/site/sections';
import { words } from '@/lib/content/words';
import styles from './people.module.css';

const { path } = sectionNamed('people');
const title = words.say('section.people');

export const metadata = pageMetadata({
  path,
  title,
  description: words.say('people.describe', { name: profile.name }),
});

export default function PeoplePage() {
  const { people } = collections;
  if (people.length === 0) notFound();
  const groups = [...new Set(people.map(({ group }) => group ?? ''))];
  return (
    <Page path={path}>
      <h1>{title}</h1>
      {groups.map((group) => (
        <Group key={group} title={group} people={people.filter((person) => (person.group ?? '') === group)} />
      ))}
    </Page>
  );
}

function Group({ title, people }: { title: string; people: readonly PersonPage[] }) {
  const Name = title ? 'h3' : 'h2';
  return (
    <section className={styles.group}>
      {title && <h2>{title}</h2>}
      <ul className={`plain ${styles.people}`}>
        {people.map((person) => (
          <li key={person.slug} data-portrait={person.portrait ? '' : undefined}>
            {person.portrait && <Picture src={person.portrait} alt="" width={72} />}
            <div>
              <Name className={styles.name}>
                <a href={addresses.person(person.slug)}>{person.name}</a>
              </Name>
              <Dotted facts={[person.role, person.affiliation, person.years]} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
