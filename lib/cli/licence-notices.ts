/** What matters here of a row of package-lock.json. */
export interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
}

/** A work that is sent to readers or run for them and asks for more than its name in a list. */
export interface Notice {
  name: string;
  licence: string;
  why: string;
  text?: string;
}

/** The notices as Markdown: what asks for a text of its own, then every package that the site is built or run with. */
export function formatNotices(notices: readonly Notice[], packages: Readonly<Record<string, LockedPackage>>): string {
  const rows = Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .map(([place, { version, license }]) => [
      place.slice(place.lastIndexOf('node_modules/') + 13),
      version ?? '',
      license ?? 'see the package',
    ]);
  const unique = [...new Set(rows.map((row) => `| ${row.join(' | ')} |`))].sort();
  return [
    '# Works of others\n\nWritten by `npm run notices` from the lock file and the files themselves; do not edit.',
    ...notices.map(formatNotice),
    `## Packages\n\nWhat the site is built and run with.\n\n| package | version | licence |\n| --- | --- | --- |\n${unique.join('\n')}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function formatNotice({ name, licence, why, text }: Notice): string {
  const quoted = text ? `\n\n\`\`\`text\n${text.trim().replaceAll('```', "'''")}\n\`\`\`` : '';
  return `## ${name}\n\n${licence}. ${why}${quoted}`;
}
