import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import sharp from 'sharp';
import type { Element } from 'hast';
import { attribute, findElement, findElements, hasAttribute, isNamed } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import type { BuiltPage } from '@/lib/http/manifest';
import { Kept } from '@/lib/kept/keep';
import type { Item } from '@/lib/sections/items';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { decodePercent } from '@/lib/text/decode-percent';
import { toPortable } from '../feeds/portable-article';
import { toXml } from '../feeds/to-xml';
import type { Maker } from '../maker';
import { writeEpub, type BookPicture, type Chapter } from './write-epub';
import { wordsIn, type Words } from '@/lib/words/words';

/** A write-up as a book of one chapter, at its address plus `.epub`, and all of them as one, at that of their list. */
export const makeEpubs: Maker = async ({ pages, siteUrl, content: { items, profile, words } }) => {
  const built = new Map(pages.map((page) => [page.address, page]));
  const posts = items.posts.flatMap((post) => {
    const page = built.get(post.address);
    return page ? [{ post, page }] : [];
  });
  if (posts.length === 0) return [];
  const { language, say } = wordsIn(words);
  const saysIn = (own: Words) => ({ contents: own.say('contents'), access: own.say('book.access') });
  const authorsOf = ({ authors }: Item): readonly string[] => authors?.map(({ name }) => name) ?? [profile.name];
  const days = posts.map(({ post }) => dayOf(post)).sort();
  const whole = {
    authors: [profile.name],
    language,
    says: saysIn(wordsIn(words)),
    id: absoluteUrl(siteUrl, addresses.blog),
    title: say('book.title', { name: profile.name }),
    description: say('book.describe', { name: profile.name }),
    changed: days.at(-1)!,
  };
  const single = posts.map(({ post, page }) => ({
    address: post.address,
    book: {
      authors: authorsOf(post),
      language: post.language ?? language,
      says: saysIn(wordsIn(words, post.language)),
      ...factsOf(post, siteUrl),
    },
    texts: [{ post, page }],
  }));
  const asked = [...single, { address: addresses.blog, book: whole, texts: posts }];
  const kept = await Kept.of('books', 'lib/build/from-pages/epub/make-epubs.ts');
  const inputsOf = ({ post, page }: Text) => [JSON.stringify([post, authorsOf(post), siteUrl]), page.html];
  const writeChapter = async ({ post, page }: Text) =>
    serialize(await toChapter(post, page, { authors: authorsOf(post), siteUrl }));
  const bodies = await kept.all(
    asked,
    ({ book, texts }) => [JSON.stringify(book), ...texts.flatMap(inputsOf)],
    async (missing) => {
      const made: Uint8Array[] = [];
      for (const { book, texts } of missing) {
        // The book of all texts changes with each of them, and the others are chapters already.
        const chapters = await kept.all(
          texts,
          (text) => ['chapter', ...inputsOf(text)],
          (others) => Promise.all(others.map(writeChapter)),
        );
        const parts = chapters.map((chapter) => deserialize(chapter) as TextOfBook);
        const pictures = new Map(parts.flatMap((part) => part.pictures).map((picture) => [picture.name, picture]));
        made.push(
          writeEpub({ ...book, chapters: parts.map(({ chapter }) => chapter), pictures: [...pictures.values()] }),
        );
      }
      return made;
    },
  );
  return asked.map(({ address }, index) => ({
    address: addresses.book(address),
    body: bodies[index]!,
    mediaType: 'application/epub+zip',
    headers: { Link: `<${absoluteUrl(siteUrl, address)}>; rel="canonical"` },
  }));
};

/** A write-up and its finished page. */
interface Text {
  post: Item;
  page: BuiltPage;
}

/** The same in a book. */
interface TextOfBook {
  chapter: Chapter;
  pictures: BookPicture[];
}

const factsOf = (post: Item, siteUrl: string) => ({
  id: absoluteUrl(siteUrl, post.address),
  title: post.title,
  description: post.description,
  changed: dayOf(post),
});

const dayOf = ({ changed, date = '' }: Item): string => (changed ?? date).slice(0, 10);

async function toChapter(
  post: Item,
  page: BuiltPage,
  { authors, siteUrl }: { authors: readonly string[]; siteUrl: string },
): Promise<TextOfBook> {
  const url = absoluteUrl(siteUrl, post.address);
  const article = findElement(readTree(page.html), (element) => hasAttribute(element, 'dataFeed'));
  if (!article) throw new Error(`${post.address} was built without <article data-feed>, so no book can hold it`);
  toPortable(article, url, { keepsIds: true });
  linkWithin(article, url);
  for (const letters of findElements(article, (element) => hasAttribute(element, 'paintOrder'))) styleOrder(letters);
  const pictures = await takePictures(article, siteUrl);
  const name = post.address.slice(post.address.lastIndexOf('/') + 1);
  const body = toXml({ type: 'root', children: article.children });
  const { title, description, language } = post;
  return { chapter: { name, title, description, authors, date: dayOf(post), body, language }, pictures };
}

/** Books hold SVG 1.1, which has this property but no attribute of its name. */
function styleOrder(element: Element): void {
  element.properties.style = `paint-order: ${attribute(element, 'paintOrder')}`;
  delete element.properties.paintOrder;
}

/** A link to a part of the same page leads to that part of the chapter. */
function linkWithin(article: Element, url: string): void {
  const ids = new Set(
    findElements(article, (element) => hasAttribute(element, 'id')).map(({ properties }) => properties.id),
  );
  for (const link of findElements(article, isNamed('a'))) {
    const href = attribute(link, 'href') ?? '';
    const id = href.startsWith(`${url}#`) ? decodePercent(href.slice(url.length + 1)) : undefined;
    if (id !== undefined && ids.has(id)) link.properties.href = `#${encodeURI(id)}`;
  }
}

/** Pictures go along as PNG, which every reader of books shows; one that is not at hand leaves its words. */
async function takePictures(article: Element, siteUrl: string): Promise<BookPicture[]> {
  const pictures: BookPicture[] = [];
  for (const image of findElements(article, isNamed('img'))) {
    const path = (attribute(image, 'src') ?? '').slice(absoluteUrl(siteUrl, '/').length);
    const bytes = await readFile(join('public', path)).catch(() => undefined);
    const name = `images/${path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')}.png`;
    if (bytes) {
      pictures.push({ name, mediaType: 'image/png', bytes: await sharp(bytes).png().toBuffer() });
      image.properties.src = name;
    } else {
      image.tagName = 'em';
      image.children = [{ type: 'text', value: attribute(image, 'alt') ?? '' }];
      image.properties = {};
    }
  }
  return pictures;
}
