import type { SiteContent } from '../site-content';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { sections } from '@/lib/site/sections';
import type { BuiltPage } from '@/lib/http/manifest';
import { oneLine } from '@/lib/text/one-line';
import type { Maker } from '../maker';
import { wordsIn } from '@/lib/words/words';

interface Entry {
  title: string;
  address: string;
  description: string;
}

/** `/llms.txt` in the form of https://llmstxt.org: a heading, a summary, then lists of links to the Markdown copys. */
export const makeLlmsText: Maker = async ({ pages, siteUrl, content }) => {
  const body = formatLlmsText(content, pages, siteUrl);
  return [{ address: addresses.llms, body, mediaType: 'text/plain; charset=utf-8' }];
};

function formatLlmsText(content: SiteContent, pages: readonly BuiltPage[], siteUrl: string): string {
  const built = new Set(pages.map(({ address }) => address));
  const owner = content.profile;
  const { say } = wordsIn(content.words);
  const lists: (readonly [string, readonly Entry[]])[] = [
    ...sections.map(({ name }) => [say(`section.${name}`), content.items[name]] as const),
    [say('pages'), content.freePages],
    [
      say('llms.cv'),
      [{ title: say('page.cv'), address: addresses.cv, description: say('llms.cv.describe', { name: owner.name }) }],
    ],
    [
      // The word of the format, in every language.
      'Optional',
      [
        { title: say('page.home'), address: addresses.home, description: say('llms.home') },
        {
          title: say('llms.publications'),
          address: addresses.publications,
          description: say('llms.publications.describe'),
        },
        { title: say('page.feeds'), address: addresses.feeds, description: say('llms.feeds') },
      ],
    ],
  ];
  const written = lists
    .map(([title, entries]) => [title, entries.filter(({ address }) => built.has(address))] as const)
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => `## ${title}\n\n${entries.map((entry) => formatEntry(entry, siteUrl)).join('\n')}\n`);
  const forms = content.items.posts.length > 0 ? ` ${say('llms.forms')}` : '';
  return `# ${oneLine(owner.name)}\n\n> ${oneLine(owner.description)}\n\n${say('llms.copies')}${forms}\n\n${written.join('\n')}`;
}

function formatEntry({ title, address, description }: Entry, siteUrl: string): string {
  const link = `- [${oneLine(title).replace(/[\\[\]]/g, '\\$&')}](${absoluteUrl(siteUrl, addresses.markdown(address))})`;
  return description ? `${link}: ${oneLine(description)}` : link;
}
