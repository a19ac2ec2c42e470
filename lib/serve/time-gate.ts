import type { IncomingMessage, ServerResponse } from 'node:http';
import { addresses } from '@/lib/site/addresses';
import { dayAt, formatLink, mementoLinks, readDateTime } from '@/lib/site/revisions';
import { basePathOf } from '@/lib/site/site-url';
import { answerText, refuse } from './answer';
import { encodePath } from './request-target';

/** A post of which earlier texts are kept. */
export interface DatedPost {
  /** Its slug. */
  post: string;
  /** The days of its texts, the oldest first; the last is that of the present one. */
  days: readonly string[];
  siteUrl: string;
}

/** Every answer of a TimeGate varies by the time that was asked for (RFC 7089, 2.1.2). */
const Vary = 'Accept-Datetime, Accept-Encoding';

/** Leads to the text of a post as it stood at the time of the Accept-Datetime header, as a TimeGate does (RFC 7089, 4.2.1). */
export function passTimeGate(
  request: IncomingMessage,
  response: ServerResponse,
  { post, days, siteUrl }: DatedPost,
): void {
  const asked = request.headers['accept-datetime'];
  const time = typeof asked === 'string' ? readDateTime(asked) : undefined;
  if (asked !== undefined && !time)
    return refuse(request, response, 400, 'Write Accept-Datetime as in: Mon, 23 Nov 2026 12:00:00 GMT', { Vary });
  const day = dayAt(days, time);
  const address = day === undefined ? addresses.post(post) : addresses.revision(post, day);
  const location = basePathOf(siteUrl) + encodePath(address);
  const links = mementoLinks(post, siteUrl, true).filter(({ rel }) => rel !== 'timegate');
  const Link = links.map((link) => formatLink(link)).join(', ');
  answerText(request, response, 302, `That text is at ${location}`, { Location: location, Link, Vary });
}
