import { expect, it } from 'vitest';
import type { CompiledCode } from './compiled-code';
import { listRoute } from './list-routes';

/** Lists a route whose code says this, the outermost layout first. */
function list(pathname: string, ...segments: object[]) {
  const entrypoint = { pathname, expression: '', file: '', isPage: true };
  const code: CompiledCode = {
    directory: '',
    entrypoints: [entrypoint],
    load: () => ({ handler: async () => undefined, routeModule: { segments } }),
    loadOfNext: () => ({ collectSegments: async (route: object) => route }),
  };
  return listRoute(code, entrypoint);
}

const naming = (...named: object[]) => ({ generateStaticParams: async () => named });

it('renders a route without parameters at its own address', async () => {
  expect(await list('/blog', {}, {})).toEqual({ pathname: '/blog', addresses: ['/blog'], onRequest: false });
});

it('renders what depends on the question on request', async () => {
  const filter = await list('/publications/filter', {}, { config: { dynamic: 'force-dynamic' } });
  expect(filter).toMatchObject({ addresses: [], onRequest: true });
});

it('renders the addresses that the code names, and the others on request unless they are closed', async () => {
  const works = await list(
    '/works/[key]/as/[format]',
    {},
    naming({ key: 'a', format: 'ris' }, { key: 'ü', format: 'b.bib' }),
  );
  expect(works).toMatchObject({ addresses: ['/works/a/as/ris', '/works/ü/as/b.bib'], onRequest: true });
  const posts = await list('/blog/[slug]', {}, { ...naming({ slug: 'a' }), config: { dynamicParams: false } });
  expect(posts).toMatchObject({ addresses: ['/blog/a'], onRequest: false });
  const pages = await list('/[...path]', { ...naming({ path: ['on', 'us'] }), config: { dynamicParams: false } });
  expect(pages.addresses).toEqual(['/on/us']);
});

it('renders nothing of a section without items', async () => {
  const talks = await list('/talks/[slug]', {}, { ...naming(), config: { dynamicParams: false } });
  expect(talks).toMatchObject({ addresses: [], onRequest: false });
});

it('renders the page for what is not there, and none of Next’s own', async () => {
  expect(await list('/_not-found')).toMatchObject({ addresses: ['/404'], onRequest: false });
  expect(await list('/_global-error')).toMatchObject({ addresses: [], onRequest: false });
});

it('refuses a parameter without a value', async () => {
  await expect(list('/works/[key]', naming({ slug: 'a' }))).rejects.toThrow('/works/[key] names no key');
});
