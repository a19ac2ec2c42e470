// `npm run build`: checks the content and builds the site, if the one in place is not already of these very inputs.
import { buildSite } from './build-site';
import { buildStamp } from './build-stamp';
import { reportFailure } from './report-failure';
import { isBuilt, siteDirectory } from './site-builds';

const contentDirectory = process.env.CONTENT_DIR ?? 'content';

try {
  const stamp = await buildStamp(contentDirectory, process.env);
  if (isBuilt(stamp)) console.log('The built site is up to date.');
  else await buildSite(contentDirectory, stamp);
  console.log(`Built: ${siteDirectory(stamp)}`);
} catch (error) {
  reportFailure(error);
}
