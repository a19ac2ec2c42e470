// `npm run check`: every problem of the content, with its place and its mending. Exits with 1 when there is an error.
import { formatProblem } from '@/lib/content/problem';
import { checkContent } from './check-content';

const problems = await checkContent(process.env.CONTENT_DIR ?? 'content');
for (const problem of problems) console.error(formatProblem(problem));
const errors = problems.filter(({ severity }) => severity === 'error').length;
console.log(`content: ${errors} errors, ${problems.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
