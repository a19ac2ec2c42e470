import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { typstInlines } from './inlines';
import { startSetting } from './setting';

const set = (html: string) =>
  typstInlines(
    unified().use(rehypeParse, { fragment: true }).parse(html).children,
    startSetting({ tree: { type: 'root', children: [] }, references: [] } as never),
  );

test('a verse begins where the one above it does, wherever the source ends its lines', () => {
  const verses = set('Of bells,<br>of books,<br>of light');
  expect(set('Of bells,<br>\nof books,<br> \n\tof light')).toBe(verses);
});
