import { bibliographyOf } from '@/lib/bibliography/bibliography';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';

/** What no page shows: pictures and data that no text names, and topics under which nothing is filed. */
export function checkOrphans(content: Content): Problem[] {
  return [...unusedFiles(content), ...emptyTopics(content)];
}

/** A file that a text or a note beside it names is in use, wherever it is named. */
function unusedFiles({ directory, files }: Content): Problem[] {
  const texts = [...files.values()]
    .filter(({ path }) => /\.(?:mdx?|bib|ya?ml)$/.test(path))
    .map(({ text }) => text.normalize('NFC'));
  const isNamed = (name: string) => spellings(name).some((spelling) => texts.some((text) => text.includes(spelling)));
  return [...files.keys()].flatMap((path): Problem[] => {
    const [folder, name] = /^(images|data)\/(.+)$/.exec(path)?.slice(1) ?? [];
    if (!folder || !name || /\.mdx?$|(?:^|\/)\./.test(name) || isNamed(name)) return [];
    return [
      {
        file: `${directory}/${path}`,
        message: 'is named by no text',
        mend:
          folder === 'images' ? 'show it, or remove it' : 'draw it, say in data/README.md what it is for, or remove it',
        severity: 'warning',
        kind: 'is named by no text',
      },
    ];
  });
}

/** A name as a path has it, and as an address has it: "my plot.png", "my%20plot.png". */
function spellings(name: string): string[] {
  const composed = name.normalize('NFC');
  return [composed, composed.replaceAll(' ', '%20'), encodeURI(composed)];
}

function emptyTopics(content: Content): Problem[] {
  const filed = new Set([
    ...content.documents.flatMap(({ data }) => (Array.isArray(data.topics) ? data.topics.map(String) : [])),
    ...bibliographyOf(content).publications.flatMap(({ topics }) => topics),
  ]);
  return content.documents
    .filter(({ path, slug }) => path.startsWith('topics/') && !filed.has(slug))
    .map(({ file, slug }) => ({
      file,
      message: `has nothing filed under it`,
      mend: `write topics: [${slug}] where something is about it, or remove it`,
      severity: 'warning',
      kind: 'has nothing filed under it',
    }));
}
