import { workFormats } from '@/lib/site/formats';
import { filePolicy } from './content-security-policy';
import { headerSettings, withReports } from './header-settings';

/** Headers of every answer: pages, feeds, files, errors and redirects alike. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': headerSettings.transportSecurity,
  ...(headerSettings.reportTo && { 'Reporting-Endpoints': `csp="${headerSettings.reportTo}"` }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** Where the speculation rules are found; sent with every page (https://html.spec.whatwg.org/#speculative-loading). */
export const speculationRulesAddress = '/speculation-rules.json';

/** Pages and whatever has no hash in its name are kept by the browser and asked about again. */
export const revalidate = 'no-cache';

/** For files whose name holds the hash of their content. */
export const immutable = 'public, max-age=31536000, immutable';

/** Formats that programs read from other origins: bibliographies, feeds, data, plain text. */
const openTypes = new Set<string>([
  ...workFormats.map(({ mediaType }) => mediaType),
  'application/json',
  'application/linkset',
  'application/link-format',
  'application/feed+json',
  'application/rss+xml',
  'application/atom+xml',
  'application/xml',
  'text/markdown',
  'text/plain',
  'text/vcard',
  'text/csv',
  'text/calendar',
  'text/xml',
]);

/** Those, and images, which feed readers show. */
const isOpenType = (mediaType: string): boolean =>
  mediaType.startsWith('image/') || openTypes.has(mediaType.split(';')[0]!.trim());

export interface HeaderNeeds {
  mediaType: string;
  address: string;
  /** The policy of a page; files have theirs. */
  policy?: string;
  immutable?: boolean;
  /** The address has other forms, chosen by the Accept header. */
  negotiated?: boolean;
  /** The path that the site stands under. */
  basePath?: string;
}

/** The headers of an answer with a body, without its length, encoding and ETag. */
export function headersFor({
  mediaType,
  address,
  policy,
  immutable: forever,
  negotiated,
  basePath = '',
}: HeaderNeeds): Record<string, string> {
  const isPage = mediaType.startsWith('text/html');
  const isOpen = isOpenType(mediaType);
  return {
    ...commonHeaders,
    'Content-Type': mediaType,
    'Content-Security-Policy': withReports(policy ?? filePolicy),
    'Cross-Origin-Resource-Policy': isOpen ? 'cross-origin' : 'same-origin',
    ...(isOpen && { 'Access-Control-Allow-Origin': '*' }),
    ...(isPage && { 'Speculation-Rules': `"${basePath}${speculationRulesAddress}"` }),
    ...(address.startsWith('/.well-known/') && { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': forever ? immutable : revalidate,
    Vary: negotiated ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
  };
}
