/** The BibTeX of a post as that of one of its parts: its title names the part, its address leads to it. The page script cites figures by it. */
export function citePart(bibtex: string, name: string, link: string): string {
  // Letters of any script: "Figure 1" and "Table 1" must not become one key.
  const key = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-');
  return bibtex
    .replace(/^(@\w+\{[^,]+),/, (_whole, head: string) => `${head}-${key},`)
    .replace(
      /(\btitle\s*=\s*\{\{)(.*)(\}\})/,
      (_whole, open: string, title: string, close: string) => `${open}${title}, ${name}${close}`,
    )
    .replace(
      /(\burl\s*=\s*\{)([^}#]*)[^}]*\}/,
      (_whole, open: string, address: string) => `${open}${address}${new URL(link).hash}}`,
    )
    .trim();
}
