import type { SiteContent } from '../site-content';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { sections } from '@/lib/site/sections';
import type { BuiltPage } from '@/lib/http/manifest';
import { oneLine } from '@/lib/text/one-line';
import type { Maker } from '../maker';

interface Entry {
  title: string;
  address: string;
  description: string;
}

/** `/llms.txt` in the form of https://llmstxt.org: a heading, a summary, then lists of links to the Markdown twins. */
export const makeLlmsText: Maker = async ({ pages, siteUrl, content }) => {
  const body = formatLlmsText(content, pages, siteUrl);
  return [{ address: addresses.llms, body, mediaType: 'text/plain; charset=utf-8' }];
};

function formatLlmsText(content: SiteContent, pages: readonly BuiltPage[], siteUrl: string): string {
  const built = new Set(pages.map(({ address }) => address));
  const owner = content.profile;
  const lists: (readonly [string, readonly Entry[]])[] = [
    ...sections.map(({ name, title }) => [title, content.items[name]] as const),
    ['Pages', content.freePages],
    [
      'Curriculum vitae',
      [{ title: 'CV', address: addresses.cv, description: `The curriculum vitae of ${owner.name}` }],
    ],
    [
      'Optional',
      [
        { title: 'Home', address: addresses.home, description: 'Who, newest writing, contacts' },
        { title: 'All publications', address: addresses.publications, description: 'One list' },
        { title: 'Feeds', address: addresses.feeds, description: 'What can be subscribed to' },
      ],
    ],
  ];
  const written = lists
    .map(([title, entries]) => [title, entries.filter(({ address }) => built.has(address))] as const)
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => `## ${title}\n\n${entries.map((entry) => formatEntry(entry, siteUrl)).join('\n')}\n`);
  return `# ${oneLine(owner.name)}\n\n> ${oneLine(owner.description)}\n\nEvery page of this site has a Markdown twin at its address plus \`.md\`; the links below lead to the twins.\n\n${written.join('\n')}`;
}

function formatEntry({ title, address, description }: Entry, siteUrl: string): string {
  const link = `- [${oneLine(title).replace(/[\\[\]]/g, '\\$&')}](${absoluteUrl(siteUrl, addresses.twin(address))})`;
  return description ? `${link}: ${oneLine(description)}` : link;
}
