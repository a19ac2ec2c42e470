import { describe, expect, it } from 'vitest';
import { siteUrlFrom } from './site-url';

describe('siteUrlFrom', () => {
  it('takes SITE_URL before the website, without a slash at the end', () => {
    expect(siteUrlFrom('https://a.example/', {})).toBe('https://a.example');
    expect(siteUrlFrom('https://a.example', { SITE_URL: 'http://localhost:8080/' })).toBe('http://localhost:8080');
    expect(siteUrlFrom('https://a.example', { SITE_URL: '' })).toBe('https://a.example');
  });

  it.each([
    ['example.org', 'is no absolute address'],
    ['ftp://example.org', 'is no absolute address'],
    ['https://example.org/~me', 'the site stands at the root of its host: https://example.org'],
    ['https://me:secret@example.org', 'names more than a host'],
  ])('refuses %s', (address, message) => {
    expect(() => siteUrlFrom('https://a.example', { SITE_URL: address })).toThrow(message);
    expect(() => siteUrlFrom(address, {})).toThrow('The profile’s website');
  });
});
