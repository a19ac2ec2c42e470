import { describe, expect, it } from 'vitest';
import type { Manifest } from '@/lib/http/manifest';
import { hostHeaders, mostRules } from './host-headers';

const forms = { identity: { bytes: 1, etag: '"x"' } };
const page = {
  'X-Frame-Options': 'DENY',
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; x",
};
const bib = {
  'X-Frame-Options': 'DENY',
  'Content-Type': 'application/x-bibtex; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'",
  'Access-Control-Allow-Origin': '*',
};

function manifestOf(pages: number): Manifest {
  const entries: Manifest['entries'] = {};
  for (let index = 0; index < pages; index += 1) {
    entries[`/works/${index}`] = {
      file: 'x',
      status: 200,
      headerSet: 'page',
      headers: { Link: `<https://example.org/${index}>; rel="cite-as", <https://example.org/t>; rel="timegate"` },
      forms,
    };
    entries[`/works/${index}.bib`] = { file: 'x', status: 200, headerSet: 'bib', forms };
  }
  return { entries, headerSets: { page, bib }, page: { basePath: '' } } as unknown as Manifest;
}

/** What a host gives an address: every rule that fits it. */
function headersAt(text: string, address: string): [string, string][] {
  return text.split(/\n(?=\/)/).flatMap((block) => {
    const [rule = '', ...lines] = block.trimEnd().split('\n');
    const fits = new RegExp(`^${rule.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`).test(address);
    return fits
      ? lines.map(
          (line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2) as [string, string],
        )
      : [];
  });
}

describe('headers for a host of plain files', () => {
  it('are said once for all, once an ending, and for an address alone where it has its own', () => {
    const { text, left } = hostHeaders(manifestOf(3));
    expect(left).toEqual([]);
    expect(text).toMatch(/^\/\*\n {2}X-Frame-Options: DENY\n\/\*\.bib\n/);
    expect(Object.fromEntries(headersAt(text, '/works/1.bib'))).toEqual(bib);
    expect(headersAt(text, '/works/2')).toEqual([
      ['X-Frame-Options', 'DENY'],
      ['Link', '<https://example.org/2>; rel="cite-as"'],
    ]);
  });
  it('are no more rules than a host reads, and none is lost that matters for safety', () => {
    const { text, left } = hostHeaders(manifestOf(400));
    expect(text.match(/^\//gm)).toHaveLength(mostRules);
    expect(left).toHaveLength(400 - (mostRules - 2));
    for (const address of ['/works/399', '/works/399.bib'])
      expect(headersAt(text, address)).toContainEqual(['X-Frame-Options', 'DENY']);
  });
  it('give no address the same header twice', () => {
    const manifest = manifestOf(20);
    const { text } = hostHeaders(manifest);
    for (const address of Object.keys(manifest.entries)) {
      const names = headersAt(text, address).map(([name]) => name);
      expect([address, new Set(names).size]).toEqual([address, names.length]);
    }
  });
});
