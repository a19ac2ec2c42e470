/** The first sentence or two of a text in plain words, at most 200 characters; undefined when it has none. */
export function summaryOf(body: string): string | undefined {
  const paragraph = body
    .replace(/<!--[\s\S]*?-->|\{[%{][\s\S]*?[%}]\}|```[\s\S]*?```/g, '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .find((part) => /^[\p{L}\p{N}*_["“'([]/u.test(part) && !/^(?:[*+-]|\d+[.)])\s/.test(part) && !/^!\[/.test(part));
  const plain = paragraph
    ?.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`#]|\{:?[^}]*\}|\$+[^$]*\$+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!plain) return undefined;
  if (plain.length <= 200) return plain;
  const sentence = /^.{40,200}?[.!?](?=\s)/.exec(plain)?.[0];
  return sentence ?? `${plain.slice(0, 190).replace(/\s\S*$/, '')} …`;
}
