// `npm run check`: every problem of the content, with its place and its mending. Exits with 1 when there is an error.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { countProblems, formatProblem } from '@/lib/content/problem';
import { checkContent } from '@/lib/build/check-content';
import { reportFailure } from './report-failure';

try {
  const problems = await checkContent(contentDirectoryFrom(process.env));
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`content: ${countProblems(problems)}`);
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  reportFailure(error);
}
