import 'server-only';
import type { ComponentProps } from 'react';
import { Explorable } from '@/app/_explorables/explorable';
import { loadBibliography } from '@/lib/bibliography/load';
import { contentFiles } from '@/lib/content/load';
import { macrosOf, type Source } from '@/lib/content/documents';
import { renderProcessed, type ProseComponents, type RenderedProse } from '@/lib/prose/render';
import { loadProse } from '@/lib/prose/store/load-prose';
import { Markup } from './markup';
import { siteWords, wordsOf } from '@/lib/content/words';
import type { Words } from '@/lib/words/words';

/** What MDX may use besides the tags that the pipeline draws itself; figures speak the language of the text. */
const componentsIn = (words: Words): ProseComponents => ({
  Explorable: (props: Omit<ComponentProps<typeof Explorable>, 'words'>) => Explorable({ ...props, words }),
  Markup,
});

/** Renders the body of a post, a project or a topic. Throws a ContentError that names every problem with file and line. */
export async function renderDocument(
  document: Source & { macros?: unknown; language?: string | undefined },
): Promise<RenderedProse> {
  const { entries } = await loadBibliography();
  return renderProcessed(
    await loadProse({ ...document, macros: macrosOf(document) }, { ...contentFiles, entries, words: siteWords }),
    componentsIn(wordsOf(document)),
  );
}
