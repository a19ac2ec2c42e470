// `npm run check`: what is wrong with the content, with its place and its mending; and what a build has no say in: days ahead, pictures too
// large, links elsewhere. Ends with 1 when there is an error. `npm run check -- --help` has the options.
import { advise } from '@/lib/advice/advise';
import { checkOutsideLinks } from '@/lib/advice/outside-links';
import { checkContent } from '@/lib/build/check-content';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { sortProblems, type Problem } from '@/lib/content/problem';
import { closeReport, reportProblems, type ReportForm } from '@/lib/content/report-problems';
import { openContent } from '@/lib/content/store';
import { fixBibFiles } from '@/lib/desk/fix-files';
import { readProfile } from '@/lib/desk/read-profile';
import { watchFiles } from '@/lib/dev/watch-files';
import { checkCommand } from './commands';
import { doorOptions } from './open-door';
import { exitCodes, runCommand } from './site-command';

interface Options {
  all?: boolean;
  json?: boolean;
  fix?: boolean;
  watch?: boolean;
  external?: boolean;
  fresh?: boolean;
}

const contentDirectory = contentDirectoryFrom(process.env);

await runCommand(checkCommand().action(run));

async function run(options: Options): Promise<void> {
  if (options.fix) fix();
  process.exitCode = await check(options);
  if (!options.watch) return;
  console.log('Checking again at every save; Ctrl+C ends it.');
  watchFiles(contentDirectory, async () => {
    console.log(`\n${new Date().toLocaleTimeString('en-GB')}`);
    process.exitCode = await check(options);
  });
}

/** Says what was mended where, on the error stream, so that JSON stays JSON. */
function fix(): void {
  for (const { file, count, reencoded, backup } of fixBibFiles(contentDirectory, new Date())) {
    const parts = [count > 0 && `${count} ${count === 1 ? 'value' : 'values'} mended`, reencoded && 'saved as UTF-8'];
    console.error(`${file}: ${parts.filter(Boolean).join(', ')}; as it was: ${backup}`);
  }
}

/** Reports, and returns what the command ends with: outside links fail nothing. */
async function check({ all, json, external, fresh }: Options): Promise<number> {
  const form: ReportForm = json ? 'json' : all ? 'all' : 'grouped';
  const content = openContent(contentDirectory);
  const today = new Date().toISOString().slice(0, 10);
  const ofContent = sortProblems([...(await checkContent(content)), ...(await advise(content, today, process.env))]);
  const problems = [...(external ? await askOutside(fresh === true) : []), ...ofContent];
  const lines = reportProblems(problems, form);
  if (form === 'json') console.log(lines.join('\n'));
  else for (const line of lines) console.error(line);
  if (form !== 'json') console.log(closeReport(problems, form));
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.failed : exitCodes.done;

  async function askOutside(isFresh: boolean): Promise<Problem[]> {
    const { email } = await readProfile(contentDirectory);
    return checkOutsideLinks(content, doorOptions(email, isFresh, console.error));
  }
}
