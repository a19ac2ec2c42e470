import type { SiteContent } from '../site-content';
import { isUnlisted, headOf } from '@/lib/html/page-head';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import type { BuiltPage } from '@/lib/http/manifest';
import type { Maker } from '../maker';

interface Entry {
  name: string;
  address: string;
  notes: string;
}

/** `/llms.txt` in the form of https://llmstxt.org: a heading, a summary, then lists of links to the Markdown twins. */
export const makeLlmsText: Maker = async ({ pages, siteUrl, content }) => {
  const body = formatLlmsText(content, pages, siteUrl);
  return [{ address: addresses.llms, body, mediaType: 'text/plain; charset=utf-8' }];
};

function formatLlmsText(content: SiteContent, pages: readonly BuiltPage[], siteUrl: string): string {
  const built = new Set(pages.map(({ address }) => address));
  const owner = content.profile;
  const sections: [string, Entry[]][] = [
    [
      'Research',
      content.topics.map((topic) => ({
        name: topic.title,
        address: addresses.topic(topic.slug),
        notes: topic.description,
      })),
    ],
    [
      'Writing',
      content.posts.map((post) => ({ name: post.title, address: addresses.post(post.slug), notes: post.description })),
    ],
    ['Publications', publications(pages)],
    [
      'Projects',
      content.projects.map((project) => ({
        name: project.title,
        address: addresses.project(project.slug),
        notes: project.description,
      })),
    ],
    ['Curriculum vitae', [{ name: 'CV', address: addresses.cv, notes: `The curriculum vitae of ${owner.name}` }]],
    [
      'Optional',
      [
        { name: 'Home', address: addresses.home, notes: 'Who, newest writing, contacts' },
        { name: 'All publications', address: addresses.publications, notes: 'One list' },
        { name: 'Feeds', address: addresses.feeds, notes: 'What can be subscribed to' },
      ],
    ],
  ];
  const written = sections
    .map(([title, entries]) => [title, entries.filter(({ address }) => built.has(address))] as const)
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => `## ${title}\n\n${entries.map((entry) => formatEntry(entry, siteUrl)).join('\n')}\n`);
  return `# ${line(owner.name)}\n\n> ${line(owner.description)}\n\nEvery page of this site has a Markdown twin at its address plus \`.md\`; the links below lead to the twins.\n\n${written.join('\n')}`;
}

function publications(pages: readonly BuiltPage[]): Entry[] {
  return pages
    .filter(({ address }) => address.startsWith(`${addresses.publications}/`))
    .flatMap((page) => {
      const head = headOf(page);
      if (isUnlisted(head)) return [];
      const { meta } = head;
      const title = meta.get('citation_title')?.[0];
      const notes = [(meta.get('citation_author') ?? []).join('; '), meta.get('citation_publication_date')?.[0]]
        .filter(Boolean)
        .join(', ');
      return title ? [{ name: title, address: page.address, notes }] : [];
    });
}

function formatEntry({ name, address, notes }: Entry, siteUrl: string): string {
  const link = `- [${line(name).replace(/[\\[\]]/g, '\\$&')}](${absoluteUrl(siteUrl, addresses.twin(address))})`;
  return notes ? `${link}: ${line(notes)}` : link;
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();
