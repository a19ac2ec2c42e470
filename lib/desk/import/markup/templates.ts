import { attributesOf, link, picture, shortened, type Rule } from './rule';

const cited = (keys: string) =>
  `[${keys
    .trim()
    .split(/[\s,]+/)
    .filter((key) => !key.startsWith('--'))
    .map((key) => `@${key}`)
    .join('; ')}]`;

const quoted = (words: string) => words.trim().replace(/^/gm, '> ');

const callouts: Record<string, string> = {
  note: 'NOTE',
  info: 'NOTE',
  tip: 'TIP',
  warning: 'WARNING',
  danger: 'CAUTION',
  important: 'IMPORTANT',
};

const players: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
};

/** Liquid, as Jekyll runs it, and the shortcodes of Hugo: what has a form here gets it, the rest is named. */
export const templates: Rule[] = [
  { pattern: /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/y, convert: () => '' },
  {
    pattern: /\{%-?\s*include\s+(?:figure|image|img|picture)[\w./-]*\s+([^%]*?)-?%\}/y,
    convert: ([, text], place, context) => pictureOf(attributesOf(text!), place, context),
  },
  {
    pattern: /\{\{[<%]\s*(?:figure|img|imgproc)\s+([^}]*?)\s*\/?[>%]\}\}/y,
    convert: ([, text], place, context) => pictureOf(attributesOf(text!), place, context),
  },
  { pattern: /\{%-?\s*(?:cite|citet|citep|cite_details)\s+([^%]*?)-?%\}/y, convert: ([, keys]) => cited(keys!) },
  {
    pattern: /\{\{[<%]\s*(callout|alert|admonition|spoiler)\b([^}]*?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/y,
    convert: ([whole, , kind, words], _place, _context, inner) => {
      const name = Object.keys(callouts).find((known) => kind!.includes(known)) ?? 'note';
      return `> [!${callouts[name]}]\n${quoted(inner(words!.trim(), whole.indexOf(words!.trim())))}`;
    },
  },
  {
    pattern: /\{%-?\s*details\s+([^%]*?)-?%\}([\s\S]*?)\{%-?\s*enddetails\s*-?%\}/y,
    convert: ([whole, title, words], _place, _context, inner) =>
      `<details>\n<summary>${title!.trim()}</summary>\n\n${inner(words!.trim(), whole.indexOf(words!.trim()))}\n\n</details>`,
  },
  { pattern: /\{\{[<%]\s*\/?\s*(?:math|toc|table_of_contents)\s*\/?[>%]\}\}|\{%-?\s*toc\s*-?%\}/y, convert: () => '' },
  {
    pattern: /\{\{[<%]\s*(youtube|vimeo|gist)\s+"?(?:id=)?"?([\w /-]+?)"?[^}]*[>%]\}\}/y,
    convert: ([, player, id], place, context) => {
      context.leave(place.line, `a player of ${player}; the text links to it`);
      return link(`${players[player!]}${id!.trim().replaceAll(' ', '/')}`, `${player}: ${id}`, place, context);
    },
  },
  {
    pattern: /\{\{-?\s*((?:page|site)\.[\w.]+)[^}]*\}\}/y,
    convert: ([whole, name], place, context) => {
      const value = context.variables[name!];
      if (value === undefined) context.leave(place.line, `${shortened(whole)}, which only the old templates know`);
      return value ?? '';
    },
  },
  {
    pattern: /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/y,
    convert: ([whole], place, context) => {
      context.leave(place.line, `${shortened(whole)}, which only the old templates run`);
      return '';
    },
  },
  { pattern: /[ \t]*\{:[^}\n]*\}|(?<=\))\{[^}\n]*\}/y, convert: () => '' },
  {
    pattern: /(?<=\n#{1,6} [^\n]*)[ \t]*\{#([\w:.-]+)[^}\n]*\}/y,
    convert: ([, id]) => ` [#sec:${id!.replace(/^sec:/, '')}]`,
  },
  { pattern: /[ \t]*\{[#.][\w-][^}\n]*\}/y, convert: () => '' },
];

function pictureOf(
  attributes: Record<string, string>,
  place: Parameters<typeof picture>[2],
  context: Parameters<typeof picture>[3],
): string {
  const { path, src, image_path: imagePath, alt, caption, title } = attributes;
  const shown = picture(path ?? src ?? imagePath ?? '', alt ?? caption ?? title ?? '', place, context);
  const words = caption ?? title;
  return words && alt && shown ? `${shown}\n\n*${words.replace(/[*_{}<>]/g, '')}*` : shown;
}

/** Addresses that templates write, as plain ones: `{{ site.baseurl }}/x`, `{{ '/x' | relative_url }}`. The lines stay. */
export function resolveTemplates(text: string): string {
  return text
    .replace(/\{\{-?\s*(['"])([^'"\n]*)\1\s*\|[^}\n]*\}\}/g, '$2')
    .replace(/\{%-?\s*(?:post_url|link)\s+([^%\s]+)\s*-?%\}/g, '$1')
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"}\n]+?)"?\s*[>%]\}\}/g, '$1')
    .replace(/\{\{-?\s*site\.(?:baseurl|url)[^}\n]*\}\}/g, '')
    .replace(/\]\(\{\s*(https?:[^{}\s]+?)\s*\}\)/g, ']($1)');
}
