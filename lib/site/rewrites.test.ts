import { describe, expect, it } from 'vitest';
import { publicAddresses, routeOf } from './rewrites';

describe('rewrites', () => {
  const rewrites = [
    { source: '/publications/:key.:format(bib|ris)', destination: '/publications/:key/as/:format' },
    { source: '/cv-:form([a-z0-9-]+).pdf', destination: '/cv/as/cv-:form.pdf' },
    { source: '/contact.vcf', destination: '/cv/as/contact.vcf' },
  ];
  it.each([
    ['/publications/x/as/bib', '/publications/x.bib'],
    ['/publications/x/as/html', '/publications/x/as/html'],
    ['/cv/as/cv-research-letter.pdf', '/cv-research-letter.pdf'],
    ['/cv/as/contact.vcf', '/contact.vcf'],
    ['/blog/x', '/blog/x'],
  ])('%s is %s, both ways', (route, address) => {
    expect(publicAddresses(route, rewrites)).toEqual([address]);
    expect(routeOf(address, rewrites)).toBe(route);
  });
  it('leave an address alone that they are not made for', () => {
    for (const address of ['/publications/x.zip', '/publications/x.bib/y', '/cv-Letter.pdf', '/publications/xabib'])
      expect(routeOf(address, rewrites)).toBe(address);
  });
});
