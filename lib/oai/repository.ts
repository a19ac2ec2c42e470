/** A write-up as harvesters see it. */
export interface HarvestRecord {
  /** "oai:example.org:notes": a URI, so what is no ASCII in a slug is escaped. */
  identifier: string;
  /** ISO day of its last change. */
  datestamp: string;
  /** Its description in Dublin Core, as XML. */
  dublinCore: string;
  /** The address of its JATS article on this site. */
  article: string;
}

/** What a site offers to harvesters (OAI-PMH 2.0). */
export interface Repository {
  name: string;
  /** Where requests go, in full. */
  baseUrl: string;
  adminEmail: string;
  /** By the day of their last change, then by identifier. */
  records: readonly HarvestRecord[];
}

/** The order in which records are harvested: what changes goes to the end, so a harvest under way misses nothing. */
export const byDatestamp = (a: HarvestRecord, b: HarvestRecord): number =>
  a.datestamp.localeCompare(b.datestamp) || (a.identifier < b.identifier ? -1 : a.identifier > b.identifier ? 1 : 0);
