import { profileOf } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { whatIsWrong } from '@/lib/site/site-url';

const LOCAL = /^(?:localhost|127\.|0\.0\.0\.0$|\[::1\]|10\.|192\.168\.)|\.(?:local|internal|test|localhost)$/;
const EXAMPLE = /(?:^|\.)example(?:\.\w+)?$/;

/** The address that everything absolute begins with: feeds, cards, the sitemap. What is wrong with the profile's is told by the profile's check. */
export function checkSiteUrl(
  { documents }: Pick<Content, 'documents'>,
  environment: Record<string, string | undefined>,
): Problem[] {
  const profile = profileOf(documents);
  const given = environment.SITE_URL;
  const address = given ?? profile?.data.website;
  if (typeof address !== 'string' || address === '') return [];
  const place =
    given === undefined ? { file: profile!.file, line: profile!.lineOf(['website']) } : { file: 'SITE_URL' };
  const wrong = whatIsWrong(address);
  if (wrong)
    return given === undefined
      ? []
      : [{ ...place, message: `is "${address}", which ${wrong.message}`, mend: wrong.mend, severity: 'error' }];
  const doubt = doubtAbout(new URL(address));
  return doubt ? [{ ...place, message: `is "${address}", ${doubt[0]}`, mend: doubt[1], severity: 'warning' }] : [];
}

function doubtAbout({ hostname, protocol, host, pathname }: URL): [message: string, mend: string] | undefined {
  if (LOCAL.test(hostname))
    return ['which only this machine or its network reaches', 'write where readers will find the site'];
  if (EXAMPLE.test(hostname)) return ['which is nobody’s', 'write where readers will find the site'];
  if (protocol === 'http:')
    return ['which is not encrypted', `write https://${host}${pathname.replace(/\/$/, '')} if the host can do that`];
  return undefined;
}
