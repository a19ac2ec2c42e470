import { describe, expect, it } from 'vitest';
import { basePathOf, siteUrlFrom } from './site-url';

describe('siteUrlFrom', () => {
  it('takes SITE_URL before the website, without a slash at the end', () => {
    expect(siteUrlFrom('https://a.example/', {})).toBe('https://a.example');
    expect(siteUrlFrom('https://a.example', { SITE_URL: 'http://localhost:8080/' })).toBe('http://localhost:8080');
    expect(siteUrlFrom('https://a.example', { SITE_URL: '' })).toBe('https://a.example');
  });

  it.each([
    ['https://university.example/~noether/', 'https://university.example/~noether', '/~noether'],
    ['https://user.github.io/site', 'https://user.github.io/site', '/site'],
    ['https://a.example/emmy noether/v1.2', 'https://a.example/emmy%20noether/v1.2', '/emmy%20noether/v1.2'],
    ['https://a.example', 'https://a.example', ''],
  ])('takes a site under a path: %s', (address, siteUrl, basePath) => {
    expect(siteUrlFrom(address, {})).toBe(siteUrl);
    expect(basePathOf(siteUrl)).toBe(basePath);
  });

  it.each([
    ['example.org', 'is no absolute address'],
    ['ftp://example.org', 'is no absolute address'],
    ['https://example.org/?page=me', 'write where the home page stands: https://example.org/'],
    ['https://example.org//me', 'write where the home page stands: https://example.org/me'],
    ['https://me:secret@example.org', 'names more than a host'],
  ])('refuses %s', (address, message) => {
    expect(() => siteUrlFrom('https://a.example', { SITE_URL: address })).toThrow(message);
    expect(() => siteUrlFrom(address, {})).toThrow('The profile’s website');
  });
});
