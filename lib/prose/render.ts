/** The one door to next-mdx-remote. */
import { isNumbered } from './labels/labels';
import type { Root } from 'hast';
import { compileMDX, type MDXRemote } from 'next-mdx-remote/rsc';
import type { ComponentProps, ReactElement } from 'react';
import { ContentError } from '@/lib/content/problem';
import { processProse } from './process';
import type { TextBlock } from './tree/text-map';
import type { Heading, ProcessedProse, ProseContext, Reference } from './types';

/** What the prose may hold besides HTML; `Markup` is ours and always there. */
export type ProseComponents = NonNullable<ComponentProps<typeof MDXRemote>['components']>;

/** A rendered text: its content, and what the page around it shows. */
export interface RenderedProse {
  content: ReactElement;
  headings: Heading[];
  references: Reference[];
  words: number;
  minutes: number;
  hasMath: boolean;
  blocks: TextBlock[];
  /** Whether it has figures, tables, equations or theorems with a number. */
  hasNumbers: boolean;
}

/** Renders MDX source. Throws a ContentError with every problem of the text. */
export async function renderMdx(
  source: string,
  options: ProseContext & { map: ProseComponents },
): Promise<RenderedProse> {
  return renderProcessed(await processProse(source, options), options.map);
}

/**
 * Renders a text that has been through the stages.
 *
 * next-mdx-remote compiles what the stages have left of it: markup and components, no source to read again. Its
 * `blockJS` is on, which deletes expressions in silence; that is safe here because the stage `safety` has refused every
 * one of them aloud before.
 */
export async function renderProcessed(prose: ProcessedProse, components: ProseComponents): Promise<RenderedProse> {
  const errors = prose.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  const { tree, headings, references, words, minutes, hasMath, blocks, labels } = prose;
  const { content } = await compileMDX({
    source: '',
    components,
    options: { blockJS: true, mdxOptions: { rehypePlugins: [() => (): Root => structuredClone(tree)] } },
  });
  return { content, headings, references, words, minutes, hasMath, blocks, hasNumbers: labels.some(isNumbered) };
}
