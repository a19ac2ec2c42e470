import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILE } from '../testing/content-folder';
import type { StandInWork } from '../testing/stand-in-works';
import { bartel, fields, rings } from '../testing/example-works';
import { BIB, folder, kinds, open, stand, sync, yes } from '../testing/sync-desk';
import { testDoor } from '../testing/test-door';
import { status } from '../testing/test-server';
import type { Proposal } from './proposal';
import type { Choice } from './run-sync';

describe('does not take', () => {
  const other: StandInWork = {
    ...fields,
    authors: [
      { given: 'Emil', family: 'Noether' },
      { given: 'Jane', family: 'Doe' },
    ],
  };

  it('a work of a list whose authors are others', async () => {
    await open([rings, { ...fields, authors: [{ given: 'Jane', family: 'Doe' }] }]);
    const result = await sync();
    expect(kinds(result)).toEqual([]);
    expect(result.remarks).toEqual([
      '"On GPUs & Fields" (doi:10.1000/fields) was not taken: nobody among its authors is Emmy Noether',
    ]);
  });

  it('a namesake found by name, without a co-author or the affiliation in common', async () => {
    const works = [rings, { ...other, orcid: undefined }] as StandInWork[];
    await open(works);
    folder.write('profile.mdx', PROFILE.replace(/^orcid.*\n/m, ''));
    expect(kinds(await sync())).toEqual([]);
    stand.works[1] = { ...works[1]!, authors: [{ given: 'E.', family: 'Noether' }, bartel] };
    expect(kinds(await sync())).toEqual(['new work doi:10.1000/fields']);
    stand.works[1] = {
      ...works[1]!,
      authors: [{ given: 'E.', family: 'Noether', affiliation: 'University of Göttingen' }],
    };
    expect(kinds(await sync())).toEqual(['new work doi:10.1000/fields']);
  });

  it('two works of one DOI', async () => {
    const copy = { ...fields, title: 'Something else entirely', openAlex: 'W3', orcid: 3 };
    await open([rings, fields, copy]);
    const result = await sync();
    expect(kinds(result)).toEqual([]);
    expect(result.remarks[0]).toContain('The DOI 10.1000/fields belongs to several works');
  });
});

describe('writes nothing', () => {
  it('when a source gives no answer, and says which', async () => {
    await open([rings, fields], BIB, {}, (path) => (path.startsWith('/crossref') ? status(503) : undefined));
    const result = await sync(yes);
    expect(result.failures).toEqual([expect.stringContaining('answered with status 503')]);
    expect([result.written, folder.read('publications.bib')]).toEqual([false, BIB]);
  });

  it('without a network, asks nobody for long, and says so once for a host', async () => {
    await open([rings, fields]);
    await stand.close();
    const { door, waits } = testDoor();
    const result = await sync(yes, door);
    expect(result.failures).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+ refuses the connection$/)]);
    expect([result.written, folder.read('publications.bib')]).toEqual([false, BIB]);
    // Each interface is asked twice, and no more when nobody is there at all.
    expect(waits.filter((wait) => wait > 3000)).toEqual([]);
    expect(Math.max(...door.requests.values())).toBeLessThanOrEqual(4);
  });

  it('when no source has a known name, and says what may be the matter', async () => {
    await open([rings]);
    const nowhere = Object.fromEntries(
      Object.entries(stand.settings).map(([name, value]) => [
        name,
        /^http/.test(value) ? `http://${name}.invalid`.toLowerCase() : value,
      ]),
    ) as typeof stand.settings;
    Object.assign(stand.settings, nowhere);
    const result = await sync(yes);
    expect(result.failures).toContainEqual(expect.stringMatching(/^orcid\.invalid is unknown.*network/));
    expect(folder.read('publications.bib')).toBe(BIB);
  });

  it('to a file that is read-only', async () => {
    await open([rings, fields]);
    chmodSync(`${folder.path}/publications.bib`, 0o444);
    await expect(sync(yes)).rejects.toThrow('is read-only, and nothing was written. Make it writable (chmod u+w)');
    expect(folder.read('publications.bib')).toBe(BIB);
  });

  it('to a file that is in no encoding it could be written back in', async () => {
    await open([rings]);
    const latin = Buffer.from('@misc{a, title={Größe}}', 'latin1');
    writeFileSync(`${folder.path}/publications.bib`, latin);
    await expect(sync(yes)).rejects.toThrow('is not in UTF-8');
    expect(readFileSync(`${folder.path}/publications.bib`)).toEqual(latin);
  });

  it('when the file has faults of form, and names them all', async () => {
    const broken = '@misc{a, title={T}\n\n@misc{b, title={U}\n';
    await open([rings], broken);
    await expect(sync(yes)).rejects.toThrow(/publications\.bib:1[\s\S]*publications\.bib:3/);
    expect(folder.read('publications.bib')).toBe(broken);
  });

  it('when the file was changed meanwhile', async () => {
    await open([rings, fields]);
    const meddle = async (_: Proposal): Promise<Choice> => {
      folder.write('publications.bib', '% emptied\n');
      return 'yes';
    };
    await expect(sync(meddle)).rejects.toThrow('changed by somebody else');
    expect(folder.read('publications.bib')).toBe('% emptied\n');
  });

  it('while another sync is running', async () => {
    await open([rings, fields]);
    const nested = async (): Promise<Choice> => {
      await expect(sync(yes)).rejects.toThrow(/Another sync is running \(process \d+\)/);
      return 'yes';
    };
    expect((await sync(nested)).written).toBe(true);
  });

  it('when asked for a dry run, and shows what would change', async () => {
    await open([rings, fields]);
    const result = await sync();
    expect(result.diff).toMatch(/^--- .*publications\.bib\n\+\+\+ .*\n@@ -1,4 \+1,14 @@\n/);
    expect(result.diff).toContain('+@inproceedings{noether2025gpus,');
    expect(folder.read('publications.bib')).toBe(BIB);
  });
});
