import type { ContentFile } from './front-matter';
import type { Problem } from './problem';
import { isDocument, type Content } from './store';
import { addressesAbove, freePageAddress, isFreePage, takenNames } from '@/lib/site/free-pages';
import { sections } from '@/lib/site/sections';
import { matches, type DocumentDefinition } from './schema';
import { english } from '@/lib/words/catalogue';

/** What lies where nothing reads it, or has a name that makes a poor address: an author must not wait for it in vain. */
export function checkPlaces(content: Content, schema: DocumentDefinition[]): Problem[] {
  const unknown = content.documents.filter(
    ({ path }) => !schema.some(({ filePathPattern }) => matches(filePathPattern, path)),
  );
  return [
    ...unknown.map((document) => unknownPlace(document, schema)),
    ...content.documents
      .filter((document) => !unknown.includes(document))
      .flatMap((document) => [...checkSlug(document), ...checkFreePage(document)]),
    ...[...content.files.keys()]
      .filter((path) => !isDocument(path) && !isBesideKeptText(path, content))
      .flatMap((path) => checkOther(path, content.directory)),
  ];
}

function unknownPlace({ file }: ContentFile, schema: DocumentDefinition[]): Problem {
  const places = schema.map(({ filePathPattern }) => filePathPattern).join(', ');
  return {
    file,
    message: 'is in a place that the schema does not know',
    mend: `move it to one of: ${places}`,
    severity: 'error',
  };
}

/** A file name becomes an address, and so do the folders of a free page: lower case, digits and hyphens keep it readable and the same on every file system. */
function checkSlug({ file, path, slug }: ContentFile): Problem[] {
  const names = isFreePage(path) ? freePageAddress(path).slice(1).split('/') : [slug];
  return names.flatMap((name, index): Problem[] => {
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [];
    const suggestion =
      plainLetters(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'page';
    const isFile = index === names.length - 1;
    return [
      {
        file,
        message: `${isFile ? 'has' : 'is in a folder with'} a name that makes a poor address ("${name}")`,
        mend: isFile ? `rename it to ${suggestion}.mdx` : `rename the folder to ${suggestion}`,
        severity: 'error',
      },
    ];
  });
}

/** Letters as they are written where there are no accents: "Ação" is acao, "Łódź" lodz, "Größe" grosse. */
const plainLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => unmarked[letter]!);

const unmarked: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Free pages stand at addresses that nothing else has. */
function checkFreePage({ file, path, slug }: ContentFile): Problem[] {
  if (!isFreePage(path)) return [];
  const address = freePageAddress(path);
  const name = address.split('/')[1]!;
  const wrong = (message: string, mend: string): Problem[] => [{ file, message, mend, severity: 'error' }];
  if (slug === 'index' && address !== '/index')
    return wrong(
      `would stand at ${address}`,
      `name it ${path.replace(/\/index\.mdx$/, '.mdx')}, which stands at ${addressesAbove(address).at(-1)}`,
    );
  if (address === '/index') return wrong('would be the home page', 'write what it says in profile.mdx');
  if (!takenNames.has(name)) return [];
  const section = sections.find((known) => known.path === `/${name}`);
  return wrong(
    `would stand at ${address}, and ${section ? `/${name} has the ${english[`section.${section.name}.items`]}` : `/${name} is the site’s own`}`,
    section?.type ? `move it to ${section.name}/, or give it another name` : `give it another name: my-${name}`,
  );
}

/** Files that look like documents or references and are none; contentlayer would stop at the first sort without a word of why. */
function checkOther(path: string, directory: string): Problem[] {
  const file = `${directory}/${path}`;
  if (/^(?:(?:data|images|files)\/|publications\/[^/]+\.pdf$)/.test(path) || isAside(path) || isPart(path)) return [];
  const setting = settings.find((name) => new RegExp(`(?:^|/)${name.slice(0, -5)}\\.ya?ml$`, 'i').test(path));
  if (setting)
    return [
      { file, message: 'is not read under this name', mend: `name it ${directory}/${setting}`, severity: 'error' },
    ];
  if (/\.(md|markdown|mdx|qmd|rmd|rst|org|adoc|json|ya?ml)$/i.test(path)) {
    const mend = `name it ${path
      .split('/')
      .pop()!
      .replace(/\.\w+$/, '')}.mdx if it is a page; else move it out of here`;
    return [{ file, message: 'is not read: pages are .mdx files', mend, severity: 'error' }];
  }
  if (/\.bib$/i.test(path) && !/^[^/]+\.bib$/.test(path)) {
    return [
      {
        file,
        message: 'is not read: .bib files stand at the top of the content folder',
        mend: `move it to ${directory}/${path.split('/').pop()!.toLowerCase()}`,
        severity: 'error',
      },
    ];
  }
  if (/\.csl$/i.test(path)) {
    const mend = `move it to ${directory}/styles/${path.split('/').pop()!.toLowerCase()}`;
    return [{ file, message: 'is not read: citation styles stand in styles/', mend, severity: 'error' }];
  }
  return isPublished(path) ? unserved(path, file, directory) : [];
}

/** What a kept text draws from: "revisions/notes/2026-11-23/data/x.csv", where there is revisions/notes/2026-11-23.mdx. */
function isBesideKeptText(path: string, { files }: Content): boolean {
  const [, text] = /^(revisions\/[^/]+\/[^/]+)\//.exec(path) ?? [];
  return text !== undefined && files.has(`${text}.mdx`);
}

/** Texts about the folder, for whoever works in it. */
const isAside = (path: string): boolean => /^(?:README|AGENTS|IMPORT)\.md$/.test(path);

/** Files of settings, which stand at the top of the content folder. */
const settings = ['sync.yaml', 'theme.yaml', 'words.yaml'];

/** Works beside the pages: the .bib files, settings, what a sync writes, what says what the folder is, and what systems leave behind. */
function isPart(path: string): boolean {
  return (
    /^(?:[^/]+\.bib|(?:citations|labels)\.csv|styles\/[^/]+\.csl)$/.test(path) ||
    settings.includes(path) ||
    /(?:^|\/)(?:LICEN[CS]E|Thumbs\.db|desktop\.ini|Makefile)[^/]*$/i.test(path)
  );
}

/** Files that their owner means to be seen or fetched. */
function isPublished(path: string): boolean {
  return /\.(?:pdf|png|jpe?g|gif|webp|avif|svg|heic|zip|tar|gz|tgz|csv|tsv|txt|pptx?|docx?|xlsx?|odt|odp|key|ipynb|py|m|r|jl|c|cpp|mp[34]|mov|webm|html?|epub|tex|bib)$/i.test(
    path,
  );
}

function unserved(path: string, file: string, directory: string): Problem[] {
  const name = path.split('/').pop()!;
  const isPicture = /\.(?:png|jpe?g|gif|webp|avif|svg|heic)$/i.test(path);
  const isData = /\.(?:csv|tsv)$/i.test(path);
  const isPaper = /\.pdf$/i.test(path);
  const mend = isPicture
    ? `move it to ${directory}/images/ and show it as ![…](images/${name}), or to ${directory}/files/ to be fetched`
    : isPaper
      ? `move it to ${directory}/files/, which is served at /files/${name}, or, if it is that of a work, to ${directory}/publications/<key>.pdf`
      : `move it to ${directory}/${isData ? `data/ for a chart, or to ${directory}/files/` : 'files/'}, which is served at /files/${name}`;
  return [{ file, message: 'is in a place that nothing is served from', mend, severity: 'warning' }];
}
