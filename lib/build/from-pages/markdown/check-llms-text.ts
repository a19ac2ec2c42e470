/** What is wrong with an llms.txt by the grammar of https://llmstxt.org; nothing for a valid one. For tests. */
export function checkLlmsText(text: string): string[] {
  const wrong: string[] = [];
  const lines = text.split('\n');
  if (!/^# \S/.test(lines[0] ?? '')) wrong.push('does not begin with a heading of the first level');
  if (!lines.some((line) => /^> \S/.test(line))) wrong.push('has no summary in a quotation');
  const firstSection = lines.findIndex((line) => line.startsWith('## '));
  for (const [index, line] of lines.entries()) {
    if (index > 0 && /^#(?!#\s)|^###/.test(line)) wrong.push(`line ${index + 1} is a heading of another level`);
    if (firstSection < 0 || index <= firstSection || line === '' || line.startsWith('## ')) continue;
    if (!/^- \[(?:\\.|[^\]\\])+\]\(https?:\/\/[^)\s]+\)(: .+)?$/.test(line))
      wrong.push(`line ${index + 1} is no link: ${line}`);
  }
  return wrong;
}
