// The site of the fixtures' researcher, which stands under a path.
/** The origin of its server, on the port after the first site's. */
export const secondOrigin = `http://localhost:${Number(process.env.PORT ?? 3210) + 1}`;
/** The path that it stands under. */
export const secondPath = '/~noether';
export const secondSite = secondOrigin + secondPath;
/** Its content: a copy, because a folder has one newest build, and the fixture itself may be the content that is tested. */
export const secondContent = '.cache/second-content';
