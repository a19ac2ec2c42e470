/** Lists of the old templates, and what is in their place. */
export const sections: Record<string, string> = {
  '/publications': '/publications',
  '/publication': '/publications',
  '/talks': '/talks',
  '/event': '/talks',
  '/talk': '/talks',
  '/blog': '/blog',
  '/post': '/blog',
  '/posts': '/blog',
  '/year-archive': '/blog',
  '/news': '/news',
  '/cv': '/cv',
  '/resume': '/cv',
  '/projects': '/projects',
  '/project': '/projects',
  '/portfolio': '/projects',
  '/teaching': '/cv',
};

/** The lists of an old site that have another address here, each with it. */
export const oldLists: readonly (readonly [string, string])[] = Object.entries(sections).filter(
  ([from, to]) => from !== to,
);
