/** Ready markup of the prose pipeline (`lib/prose/tree/flatten.ts`), put into the page as it is. */
export function Markup({ html, as: Wrapper = 'div' }: { html: string; as?: 'div' | 'span' }) {
  return <Wrapper dangerouslySetInnerHTML={{ __html: html }} />;
}
