const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML content and attributes; characters that XML 1.0 forbids even as references are left out. */
export function escapeXml(text: string): string {
  return removeForbidden(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Everything outside the `Char` production of XML 1.0 (https://www.w3.org/TR/xml/#charsets), lone surrogates included. */
export function removeForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
