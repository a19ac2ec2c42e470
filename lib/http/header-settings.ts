/** What the owner of a site may choose of its headers. */
export interface HeaderSettings {
  /** Strict-Transport-Security (RFC 6797). */
  transportSecurity: string;
  /** Where browsers report what the policy of a page forbade; nowhere when absent. */
  reportTo?: string;
}

const twoYears = 'max-age=63072000';

/** `HSTS`. A browser that was once told keeps to it, so to turn it off it is told again. */
const transportSecurity: Readonly<Record<string, string>> = {
  '': `${twoYears}; includeSubDomains`,
  subdomains: `${twoYears}; includeSubDomains`,
  host: twoYears,
  off: 'max-age=0',
};

/** Reads `HSTS` and `CSP_REPORT_TO`. Throws, with what may stand there, on anything else. */
export function headerSettingsFrom({
  HSTS = '',
  CSP_REPORT_TO = '',
}: Record<string, string | undefined>): HeaderSettings {
  if (!Object.hasOwn(transportSecurity, HSTS))
    throw new Error(`HSTS is "${HSTS}"; set it to "subdomains" (as without it), "host" or "off".`);
  // Quotes, commas and semicolons would end it early in one header or the other.
  if (CSP_REPORT_TO !== '' && !/^https:\/\/[^\s",;\\$]+$/.test(CSP_REPORT_TO))
    throw new Error(`CSP_REPORT_TO is "${CSP_REPORT_TO}"; set it to an https:// address, or leave it out.`);
  return { transportSecurity: transportSecurity[HSTS]!, ...(CSP_REPORT_TO && { reportTo: CSP_REPORT_TO }) };
}

/** Those of this process: a build writes them into its tree, so that they go into its name, and the server adds them to its own answers. */
export const headerSettings = headerSettingsFrom(process.env);

/** A policy with the address that reports go to: by name, and for browsers that know no names by itself. */
export function withReports(policy: string, { reportTo }: HeaderSettings = headerSettings): string {
  return reportTo ? `${policy}; report-uri ${reportTo}; report-to csp` : policy;
}
