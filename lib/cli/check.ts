// `npm run check`: what is wrong with the content, with its place and its mending. Exits with 1 when there is an error.
// Problems of one kind are told together; `-- --all` lists each, `-- --json` gives them to an editor.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { closeReport, reportProblems, type ReportForm } from '@/lib/content/report-problems';
import { openContent } from '@/lib/content/store';
import { checkContent } from '@/lib/build/check-content';
import { reportFailure } from './report-failure';

const asked = process.argv.slice(2);
const form: ReportForm = asked.includes('--json') ? 'json' : asked.includes('--all') ? 'all' : 'grouped';

try {
  const problems = await checkContent(openContent(contentDirectoryFrom(process.env)));
  const lines = reportProblems(problems, form);
  if (form === 'json') console.log(lines.join('\n'));
  else for (const line of lines) console.error(line);
  if (form !== 'json') console.log(closeReport(problems, form));
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  reportFailure(error);
}
