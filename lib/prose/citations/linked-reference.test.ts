import { describe, expect, it } from 'vitest';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { linkReference } from './linked-reference';

const entry = (csl: Partial<BibEntry['csl']>): BibEntry => ({
  key: 'k',
  type: 'misc',
  fields: {},
  raw: '',
  file: 'x.bib',
  line: 1,
  column: 1,
  csl: { id: 'k', type: 'article', ...csl },
});

describe('a reference on the screen', () => {
  const online =
    ' [Online]. Available: <a href="https://arxiv.org/abs/1806.08342">https://arxiv.org/abs/1806.08342</a>';

  it('names the work once and leads to it from the title', () => {
    const html = `R. K., “Quantizing networks,” 2018, <i>arXiv</i>: arXiv:1806.08342.${online}`;
    expect(linkReference(html, entry({ custom: { arxiv: { id: '1806.08342' } } }), undefined)).toBe(
      'R. K., “<a href="https://arxiv.org/abs/1806.08342" class="reference-title">Quantizing networks</a>,” 2018. <a href="https://arxiv.org/abs/1806.08342">arXiv:1806.08342</a>',
    );
  });

  it('does so in the marks and words of other languages', () => {
    const link = '<a href="https://arxiv.org/abs/1806.08342">https://arxiv.org/abs/1806.08342</a>';
    const linked = (html: string) => linkReference(html, entry({ custom: { arxiv: { id: '1806.08342' } } }), '/k');
    const title = '<a href="/k" class="reference-title">Quantizing networks</a>';
    const end = '<a href="https://arxiv.org/abs/1806.08342">arXiv:1806.08342</a>';
    expect(linked(`K., „Quantizing networks“, 2018. [Online]. Verfügbar unter: ${link}`)).toBe(
      `K., „${title}“, 2018. ${end}`,
    );
    expect(linked(`K., «\u00a0Quantizing networks\u00a0», 2018. [En ligne]. Disponible sur: ${link}`)).toBe(
      `K., «\u00a0${title}\u00a0», 2018. ${end}`,
    );
    expect(linked(`K., "Quantizing networks", 2018. [مباشر]. موجود في: ${link}`)).toBe(`K., "${title}", 2018. ${end}`);
  });

  it('leads to the page of a work of ours before any other place', () => {
    const html = 'P. G., “AMPLE,” in <i>EuroMLSys</i>, 2025. doi: 10.48550/arXiv.2502.21196.';
    expect(
      linkReference(
        html,
        entry({ DOI: '10.48550/arXiv.2502.21196', custom: { arxiv: { id: '2502.21196' } } }),
        '/publications/ample',
      ),
    ).toBe(
      'P. G., “<a href="/publications/ample" class="reference-title">AMPLE</a>,” in <i>EuroMLSys</i>, 2025. <a href="https://arxiv.org/abs/2502.21196">arXiv:2502.21196</a>',
    );
  });

  it('takes a title in italics, a DOI in the line, an address of no number, and none at all', () => {
    expect(
      linkReference(
        'R. L. Graham <i>et al.</i>, <i>Bounds</i>, vol. 17, 1969, doi: 10.1137/0117039.',
        entry({ DOI: '10.1137/0117039' }),
        undefined,
      ),
    ).toBe(
      'R. L. Graham <i>et al.</i>, <a href="https://doi.org/10.1137/0117039" class="reference-title"><i>Bounds</i></a>, vol. 17, 1969. <a href="https://doi.org/10.1137/0117039">doi:10.1137/0117039</a>',
    );
    expect(
      linkReference(
        'NVIDIA, “NVFP4.” Blog, 2025. [Online]. Available: <a href="https://www.nvidia.com/x">https://www.nvidia.com/x</a>',
        entry({ URL: 'https://www.nvidia.com/x' }),
        undefined,
      ),
    ).toContain('Blog, 2025. <a href="https://www.nvidia.com/x">nvidia.com</a>');
    expect(linkReference('A. B., “Unread,” 1950.', entry({}), undefined)).toBe('A. B., “Unread,” 1950.');
  });
});
