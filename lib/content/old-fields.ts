/** What fields of other systems are called here, by our name; the first that a document lacks is meant. */
const meanings: Record<string, string> = {
  description: 'excerpt summary abstract teaser subtitle',
  organisation: 'organization venue institution employer company university school event conference journal',
  place: 'location city country address',
  start: 'date year from begin startDate date_start start_date',
  end: 'to until endDate date_end end_date',
  url: 'link href website external_link url_external',
  topics: 'tags categories category keywords',
  updated: 'lastmod modified last_modified last_modified_at',
  title: 'name role position degree award',
  items: 'skills highlights',
  portrait: 'avatar photo image',
};

/** Fields of other systems, and of earlier versions of this one, whose meaning stands elsewhere now. */
const elsewhere: Record<string, string> = {
  permalink:
    'remove it: the address follows from the name of the file; the old one goes under "redirects" in profile.mdx',
  redirect_from: 'remove it: old addresses stand under "redirects" in profile.mdx',
  aliases: 'remove it: old addresses stand under "redirects" in profile.mdx',
  published: 'remove it; "draft: true" keeps a text unpublished',
  bibliography: 'remove it: every .bib file of the content is read',
  strip: 'write it in theme.yaml, which says how the site looks',
};

/** What to do with a field that another system knows, or an earlier version; undefined when none does. `missing` are our fields that the document lacks. */
export function mendOfOldField(name: string, missing: readonly string[]): string | undefined {
  const known = Object.keys(meanings).find(
    (ours) => missing.includes(ours) && meanings[ours]!.split(' ').includes(name),
  );
  if (known) return `call it "${known}"`;
  return Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
}
