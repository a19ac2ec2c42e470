import type { Count, Stats } from './take-stats';

/** So many keys are named; `--json` names them all. */
const NAMED = 8;

/** The numbers as lines for a terminal. `build` is the stamp of the build whose pages were weighed. */
export function formatStats(stats: Stats, build: string | undefined): string {
  const { posts, words, works, neverCited, lacking, heaviestPages, heaviestPictures } = stats;
  const notYet = [
    posts.drafts > 0 && `${posts.drafts} ${posts.drafts === 1 ? 'draft' : 'drafts'}`,
    posts.ahead > 0 && `${posts.ahead} dated ahead`,
  ];
  return [
    `Write-ups   ${[posts.published, ...notYet.filter(Boolean)].join(', ')}; ${words.toLocaleString('en-GB')} words`,
    `Works       ${works.all}`,
    `  by year   ${list(works.byYear)}`,
    `  by type   ${list(works.byType)}`,
    `  no PDF       ${keys(lacking.pdf)}`,
    `  no abstract  ${keys(lacking.abstract)}`,
    `  no DOI       ${keys(lacking.doi)}`,
    `References never cited   ${keys(neverCited)}`,
    'Heaviest pictures',
    ...weights(heaviestPictures),
    build
      ? `Heaviest pages, as they are sent (build ${build})`
      : 'Heaviest pages: there is no build yet; npm run build',
    ...weights(heaviestPages ?? []),
  ].join('\n');
}

const list = (counts: readonly Count[]): string => counts.map(([name, count]) => `${name}: ${count}`).join(', ') || '–';

function keys(names: readonly string[]): string {
  if (names.length === 0) return '0';
  const more = names.length > NAMED ? ', …' : '';
  return `${names.length} (${names.slice(0, NAMED).join(', ')}${more})`;
}

const weights = (counts: readonly Count[]): string[] =>
  counts.map(([name, bytes]) => `${(bytes / 1000).toFixed(1).padStart(9)} kB  ${name}`);
