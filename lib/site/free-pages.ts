import { addresses } from './addresses';
import { sections, singlePages } from './sections';

/** The folder of the content whose documents stand at addresses of their own choice: `pages/lab/visiting.mdx` at /lab/visiting. */
const FOLDER = 'pages/';

/** Whether the document at this path of the content is a free page. */
export const isFreePage = (path: string): boolean => path.startsWith(FOLDER);

/** Where a free page stands. */
export const freePageAddress = (path: string): string => `/${path.slice(FOLDER.length).replace(/\.mdx$/, '')}`;

const firstName = (address: string): string => address.split('/')[1] ?? '';

/**
 * What the first part of a free page's address may not be: that of every list, of every page of which there is one, and of what the
 * build and the server put beside them. What stands under `/talks` is a talk, whether or not there are any.
 */
export const takenNames: ReadonlySet<string> = new Set([
  ...[...sections.map(({ path }) => path), ...singlePages.map(({ address }) => address)].map(firstName),
  ...[addresses.everything, addresses.searchIndex, addresses.serverError, addresses.card('/')].map(firstName),
  // The home page is /index in copies and cards, what is not there is /404; the rest is the server's, and the content's files.
  ...['index', '404', 'unapi', 'oai', 'healthz', 'files'],
]);

/** The addresses above one, the topmost first: `/lab` and `/lab/visiting` of `/lab/visiting/rooms`. */
export const addressesAbove = (address: string): string[] =>
  [...address.matchAll(/(?<=.)\//g)].map(({ index }) => address.slice(0, index));
