import { describe, expect, it } from 'vitest';
import { headerSettingsFrom, withReports } from './header-settings';

describe('the settings of headers', () => {
  it.each([
    [undefined, 'max-age=63072000; includeSubDomains'],
    ['subdomains', 'max-age=63072000; includeSubDomains'],
    ['host', 'max-age=63072000'],
    ['off', 'max-age=0'],
  ])('HSTS=%s is %s', (HSTS, header) => expect(headerSettingsFrom({ HSTS }).transportSecurity).toBe(header));
  it.each([['on'], ['__proto__'], ['max-age=1']])('refuses HSTS=%s', (HSTS) => {
    expect(() => headerSettingsFrom({ HSTS })).toThrow('"subdomains"');
  });
  it('adds the address of reports to a policy', () => {
    const settings = headerSettingsFrom({ CSP_REPORT_TO: 'https://reports.example.org/csp?site=1' });
    expect(withReports("default-src 'none'", settings)).toBe(
      "default-src 'none'; report-uri https://reports.example.org/csp?site=1; report-to csp",
    );
    expect(withReports("default-src 'none'", headerSettingsFrom({}))).toBe("default-src 'none'");
  });
  it.each([
    ['http://example.org'],
    ['https://x; script-src *'],
    ['https://x"'],
    ['https://x, y'],
    ['https://x\r\nX: y'],
  ])('refuses %s as an address of reports', (CSP_REPORT_TO) =>
    expect(() => headerSettingsFrom({ CSP_REPORT_TO })).toThrow('https://'),
  );
});
