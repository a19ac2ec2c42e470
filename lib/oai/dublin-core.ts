import type { ArticleFacts } from '@/lib/jats/model';
import { doiUrl } from '@/lib/text/doi';
import { words, xml } from '@/lib/text/write-xml';

/** A write-up in Dublin Core, as every repository describes what it has. */
export function toDublinCore(facts: ArticleFacts): string {
  const { title, authors, topics, description, published, revised, url, pdf, doi, language, licence, siteName } = facts;
  return xml(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    words('dc:title', title),
    ...authors.map(({ familyName, givenName }) =>
      words('dc:creator', givenName ? `${familyName}, ${givenName}` : familyName),
    ),
    ...topics.map((topic) => words('dc:subject', topic)),
    words('dc:description', description),
    words('dc:publisher', siteName),
    words('dc:date', (revised ?? published).slice(0, 10)),
    words('dc:type', 'Text'),
    words('dc:format', 'text/html'),
    words('dc:identifier', url),
    words('dc:identifier', doi && doiUrl(doi)),
    words('dc:relation', pdf),
    words('dc:language', language),
    words('dc:rights', licence && `${licence.name}, ${licence.url}`),
  );
}
