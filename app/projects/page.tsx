import { NothingYet } from '@/app/_components/nothing-yet';
import { Page } from '@/app/_components/page';
import { profile } from '@/lib/content/load';
import { loadItems } from '@/lib/sections/load';
import { addresses } from '@/lib/site/addresses';
import { pageMetadata } from '@/lib/content/site';
import { ProjectList } from '../_components/project-list';
import { words } from '@/lib/content/words';

export const metadata = pageMetadata({
  path: addresses.projects,
  title: words.say('section.projects'),
  description: words.say('projects.describe', { name: profile.name }),
});

export default async function ProjectsPage() {
  const { projects } = await loadItems();
  return (
    <Page path={addresses.projects}>
      <h1>{words.say('section.projects')}</h1>
      {projects.length === 0 && <NothingYet>{words.say('projects.none')}</NothingYet>}
      <ProjectList projects={projects} level={2} />
    </Page>
  );
}
