// `npm run build`: checks the content and builds the site, if the one in place is not already of these very inputs.
// `npm run build -- --static` makes a tree for a host of plain files of it as well.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { buildSite } from './build-site';
import { buildStamp } from './build-stamp';
import { makeStaticTree, staticDifferences } from '@/lib/static/static-host';
import { reportFailure } from './report-failure';
import { isBuilt, siteDirectory } from './site-builds';

const contentDirectory = contentDirectoryFrom(process.env);

try {
  const stamp = await buildStamp(contentDirectory, process.env);
  if (isBuilt(stamp)) console.log('The built site is up to date.');
  else await buildSite(contentDirectory, stamp);
  console.log(`Built: ${siteDirectory(stamp)}`);
  if (process.argv.includes('--static')) {
    await makeStaticTree(siteDirectory(stamp), '.site/static');
    console.log(['For a host of plain files: .site/static. What differs there:', ...staticDifferences.map((line) => `- ${line}`)].join('\n'));
  }
} catch (error) {
  reportFailure(error);
}
