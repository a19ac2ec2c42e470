import { parseContentFile } from './front-matter';

/** A file that is YAML from its first line to its last, read like front matter: values with their lines, mistakes as problems. */
export function parseYamlFile(file: string, path: string, source: string): ReturnType<typeof parseContentFile> {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { content, problems } = parseContentFile(file, path, `---\n${text}\n---\n`);
  // The line of --- that was put before it does not count.
  const above = (line: number) => Math.max(1, line - 1);
  return {
    content: { ...content, lineOf: (keys) => above(content.lineOf(keys)) },
    problems: problems.map((problem) => ({
      ...problem,
      ...(problem.line !== undefined && { line: above(problem.line) }),
      message: problem.message.replace('has front matter that', 'has a line that'),
    })),
  };
}
