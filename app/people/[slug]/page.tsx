import { Dotted } from '@/app/_components/dotted';
import { Picture } from '@/app/_components/picture';
import { SectionList } from '@/app/_components/section-list';
import { ItemPage } from '@/app/_items/item-page';
import { itemRoutes } from '@/app/_items/item-routes';
import { people } from '@/lib/bibliography/works/people';
import type { PersonPage as Person } from '@/lib/content/documents';
import { siteUrl } from '@/lib/content/site';
import { loadItems } from '@/lib/sections/load';
import { itemsWithPerson } from '@/lib/sections/with-person';
import { toOtherPersonNode } from '@/lib/site/other-person';
import { bareOrcid, orcidUrl } from '@/lib/site/profiles';
import { wordsOf } from '@/lib/content/words';
import styles from '../people.module.css';

const routes = itemRoutes('people');

export const dynamicParams = false;
export const generateStaticParams = routes.generateStaticParams;
export const generateMetadata = routes.generateMetadata;

export default async function PersonPage({ params }: { params: Promise<{ slug: string }> }) {
  const { document: person, item } = await routes.find(params);
  const lists = itemsWithPerson(item.address, await loadItems(), people);
  return (
    <ItemPage
      item={item}
      document={person}
      node={toOtherPersonNode({ ...person, page: item.address }, siteUrl)}
      facts={<Facts person={person} />}
    >
      {lists.map(({ section: { name }, items }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{wordsOf(person).say(`section.${name}`)}</h2>
          <SectionList section={name} items={items} />
        </section>
      ))}
    </ItemPage>
  );
}

/** The portrait, what they are, where and when, and where else they are found. */
function Facts({ person }: { person: Person }) {
  const { portrait, portraitAlt, name, role, affiliation, affiliationUrl, years, url, orcid } = person;
  return (
    <>
      {portrait && (
        <div className={styles.portrait}>
          <Picture src={portrait} alt={portraitAlt ?? name} width={176} isEager />
        </div>
      )}
      <Dotted facts={[role, years, affiliationUrl ? <a href={affiliationUrl}>{affiliation}</a> : affiliation]} />
      <Dotted
        facts={[
          url && <a href={url}>{wordsOf(person).say('person.home')}</a>,
          orcid && <a href={orcidUrl(orcid)}>ORCID {bareOrcid(orcid)}</a>,
        ]}
      />
    </>
  );
}
