// `npm run check`: what is wrong with the content, with its place and its mending. Exits with 1 when there is an error.
// Problems of one kind are told together; `-- --all` lists each, `-- --json` gives them to an editor, `-- --fix` first mends
// what can be meant in one way only.
import { fixBibFiles } from '@/lib/bibliography/fix-files';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { closeReport, reportProblems, type ReportForm } from '@/lib/content/report-problems';
import { openContent } from '@/lib/content/store';
import { checkContent } from '@/lib/build/check-content';
import { reportFailure } from './report-failure';

const asked = process.argv.slice(2);
const form: ReportForm = asked.includes('--json') ? 'json' : asked.includes('--all') ? 'all' : 'grouped';

/** Says what was mended where, on the error stream, so that JSON stays JSON. */
async function fix(contentDirectory: string): Promise<void> {
  for (const { file, count, reencoded } of await fixBibFiles(contentDirectory)) {
    const parts = [count > 0 && `${count} ${count === 1 ? 'value' : 'values'} mended`, reencoded && 'saved as UTF-8'];
    console.error(`${file}: ${parts.filter(Boolean).join(', ')}`);
  }
}

try {
  const contentDirectory = contentDirectoryFrom(process.env);
  if (asked.includes('--fix')) await fix(contentDirectory);
  const problems = await checkContent(openContent(contentDirectory));
  const lines = reportProblems(problems, form);
  if (form === 'json') console.log(lines.join('\n'));
  else for (const line of lines) console.error(line);
  if (form !== 'json') console.log(closeReport(problems, form));
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  reportFailure(error);
}
