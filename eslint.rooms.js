// Which room may import which: the zones of `import-x/no-restricted-paths`. Types count as well.
import { readdirSync } from 'node:fs';

/** The rooms from the ground up. A room imports only what stands before it here; lib/<room>/README.md says what each is for. */
const rooms = [
  'lib/text',
  'lib/words',
  'lib/markdown',
  'lib/files',
  'lib/threads',
  'lib/html',
  'lib/site',
  'lib/content',
  'lib/kept',
  'lib/fonts',
  'lib/theme',
  'lib/typst',
  'lib/bibliography/bibtex',
  'lib/bibliography/lint',
  'lib/bibliography/csl',
  'lib/bibliography/works',
  'lib/bibliography/formats',
  'lib/bibliography',
  'lib/desk',
  'lib/desk/fetch',
  'lib/desk/sources',
  'lib/desk/bib',
  'lib/desk/sync',
  'lib/desk/new',
  'lib/desk/import',
  'lib/desk/testing',
  'lib/explorables',
  'lib/http',
  'lib/prose',
  'lib/papers',
  'lib/jats',
  'lib/oai',
  'lib/sections',
  'lib/cv',
  'lib/pages',
  'lib/trees',
  'lib/stats',
  'lib/advice',
  'lib/build/from-pages',
  'lib/build/next',
  'lib/build/pages',
  'lib/build/tree',
  'lib/build',
  'lib/serve',
  'lib/dev',
  'lib/cli',
  'app/_explorables',
  'app/_components',
  'app/_prose',
  'app/_items',
  'app/_scripts',
];

const routes = readdirSync('app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => name);

/** The files of a room; of one that holds other rooms, those outside them. */
const filesOf = (room) => `./${room}/${rooms.some((other) => other.startsWith(`${room}/`)) ? '*' : '**/*'}`;

/** The pages and routes of Next, which stand above every room. */
const pages = ['./app/*', ...routes.map((name) => `./app/${name}/**/*`)];

const floors = rooms.map((room, index) => ({
  target: filesOf(room),
  from: [...rooms.slice(index + 1).map(filesOf), ...pages],
  message:
    'That room stands above this one (see the list in eslint.rooms.js). Pass what is needed as an argument, or move it down.',
}));

const apart = routes.map((name) => ({
  target: pages.filter((files) => files !== `./app/${name}/**/*`),
  from: [`./app/${name}/**/*`],
  message: 'No route imports another: move what they share to app/_components.',
}));

/** Every browser downloads the page scripts. */
const small = {
  target: './app/_scripts',
  from: './lib',
  except: ['./site', './explorables', './text', './words', './build/from-pages/search'],
  message: 'Page scripts stay small: of lib they take facts and pure functions.',
};

export const zones = [...floors, ...apart, small];

/** A test may set up what stands above the room that it is about. */
export const zonesOfTests = apart;
