import { formatStructuredData, type SchemaNode } from '@/lib/site/structured-data';

/** schema.org nodes as one data block. It is no script: browsers do not run it and the page's policy does not concern it. */
export function StructuredData({ nodes }: { nodes: readonly SchemaNode[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: formatStructuredData(nodes) }} />;
}
