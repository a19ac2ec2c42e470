import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '@/lib/explorables/random';

const words =
  'the model weight activation block scale format exponent mantissa error cost search graph node edge batch queue latency budget arithmetic precision layer token reasoning policy reward schedule memory bandwidth kernel tensor and of to in a is that for with as by on from at which each two when under over'.split(
    ' ',
  );
const formulae = [
  'x^2 + y^2 = z^2',
  '\\sum_{i=1}^{n} w_i x_i',
  '\\frac{1}{1 + e^{-x}}',
  '\\sqrt{\\alpha^2 + \\beta^2}',
  'q(x) = s \\lfloor x / s \\rceil',
  '\\int_0^1 f(t)\\,dt',
];
const code = [
  'def quantise(x, bits):',
  '    scale = (2 ** (bits - 1) - 1) / abs(x).max()',
  '    return round(x * scale) / scale',
  '',
  'for layer in model.layers:',
  '    layer.weight = quantise(layer.weight, 4)',
];

/** One write-up of 1,500 words in Markdown that MDX and plain Markdown read alike: headings, lists, inline and display math, code. */
export function makePost(index: number): { slug: string; title: string; date: string; body: string } {
  const random = seededRandom(index + 1).next;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentence = () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 12) }, () => pick(words)).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}${random() < 0.15 ? ` $${pick(formulae)}$` : ''}.`;
  };
  const paragraph = () => Array.from({ length: 6 }, sentence).join(' ');
  const parts: string[] = [];
  for (let part = 1; part <= 6; part++) {
    parts.push(`## Part ${part} of ${index}`, paragraph(), paragraph(), `$$\n${pick(formulae)}\n$$`, paragraph());
    if (part % 2 === 0) parts.push(['```python', ...code, '```'].join('\n'));
    else parts.push([1, 2, 3].map(() => `- ${sentence()}`).join('\n'));
  }
  const day = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
  return { slug: `post-${index}`, title: `Write-up number ${index}`, date: day, body: `${parts.join('\n\n')}\n` };
}

export function makeEntry(index: number): string {
  const random = seededRandom(1_000_000 + index).next;
  const pick = () => words[Math.floor(random() * words.length)]!;
  const title = Array.from({ length: 7 }, pick).join(' ');
  return `@article{work${index},\n  title = {${title[0]!.toUpperCase()}${title.slice(1)}},\n  author = {Gimenes, Pedro and Zhao, Yiren},\n  journal = {Journal of ${pick()} ${pick()}},\n  year = {${2000 + (index % 25)}},\n  volume = {${1 + (index % 40)}},\n  pages = {${index}--${index + 9}}\n}\n`;
}

/** Writes a content folder for this site: the profile, CV, topics and projects of `from`, and `posts` generated write-ups. */
export async function writeContent(from: string, to: string, posts: number, publications: number): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: (path) => !/\/(?:posts|revisions)(?:\/|$)/.test(path) });
  await mkdir(join(to, 'posts'), { recursive: true });
  for (const folder of ['topics', 'projects'])
    for (const name of await readdir(join(to, folder))) await unlinkPosts(join(to, folder, name));
  await unlinkPosts(join(to, 'profile.mdx'));
  for (let index = 0; index < posts; index++) {
    const { slug, title, date, body } = makePost(index);
    const matter = [
      '---',
      `title: ${title}`,
      `description: What write-up ${index} says.`,
      `date: ${date}`,
      'topics: [mixed-precision]',
      '---',
      '',
    ].join('\n');
    await writeFile(join(to, 'posts', `${slug}.mdx`), matter + body);
  }
  const own = await readFile(join(from, 'publications.bib'), 'utf8');
  await writeFile(
    join(to, 'publications.bib'),
    own + Array.from({ length: publications }, (_, index) => makeEntry(index)).join('\n'),
  );
}

/** The owner's posts are not in the corpus; what links to one of them links to the list instead. */
async function unlinkPosts(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/(\]\(|url: )\/blog\/[\w-]+(?:[?#][^)\s]*)?/g, '$1/blog'));
}

/** Adds a sentence to one post: what an owner does between two builds. */
export async function changeOnePost(file: string): Promise<void> {
  await appendFile(file, '\nOne more sentence about the cost of a scale.\n');
}

/** Writes the same posts as plain Markdown for the peers. */
export async function writeMarkdown(to: string, posts: number): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (let index = 0; index < posts; index++) {
    const { slug, title, date, body } = makePost(index);
    await writeFile(join(to, `${slug}.md`), `---\ntitle: ${title}\ndate: ${date}\n---\n${body}`);
  }
}
