import { StructuredData } from '@/app/_components/structured-data';
import { Page } from '@/app/_components/page';
import { profile } from '@/lib/content/load';
import { loadCv } from '@/lib/cv/load';
import type { Section } from '@/lib/cv/model';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { toBreadcrumbNode, toPersonNode, toProfilePageNode } from '@/lib/site/structured-data';
import { CvSection } from './_components/section';
import { Downloads } from './_components/downloads';
import { Masthead } from './_components/masthead';
import { words } from '@/lib/content/words';
import { Parts } from '@/app/_components/parts';
import styles from './cv.module.css';

export async function generateMetadata() {
  const { title, headline, person } = await loadCv();
  return pageMetadata({
    path: addresses.cv,
    title,
    description: words.say('cv.describe', { title, name: person.name, headline }),
    kind: 'profile',
  });
}

export default async function CvPage() {
  const cv = await loadCv();
  return (
    <Page path={addresses.cv}>
      <StructuredData
        nodes={[
          {
            ...toProfilePageNode(addresses.cv, `${cv.person.name}: ${cv.title}`, siteUrl),
            dateModified: `${cv.updated}T00:00:00Z`,
          },
          toPersonNode(profile, siteUrl),
          toBreadcrumbNode(
            [
              { name: cv.person.name, path: addresses.home },
              { name: cv.title, path: addresses.cv },
            ],
            siteUrl,
          ),
        ]}
      />
      <div className={styles.cv}>
        <Masthead cv={cv} />
        <Downloads cv={cv} />
        <Columns sections={cv.sections} />
        <p className={styles.updated}>
          <Parts of={words.parts('cv.updated', { day: <time dateTime={cv.updated}>{words.day(cv.updated)}</time> })} />
        </p>
      </div>
    </Page>
  );
}

function Columns({ sections }: { sections: Section[] }) {
  const columns = (['main', 'side'] as const)
    .map((name) => ({ name, sections: sections.filter(({ column }) => column === name) }))
    .filter((column) => column.sections.length > 0);
  return (
    <div className={columns.length === 1 ? undefined : styles.columns}>
      {columns.map((column) => (
        <div key={column.name}>
          {column.sections.map((section) => (
            <CvSection key={section.id} section={section} isMain={column.name === 'main'} />
          ))}
        </div>
      ))}
    </div>
  );
}
