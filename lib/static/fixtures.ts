/** A page as Next 16.4 writes it, shortened: scripts, style sheets, metadata shell and payload are its own. */
export function nextPage({ head = '', body = '<main><h1>Title</h1></main>', payload = '' } = {}): string {
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/1j.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0r.js"/>',
    '<script src="/_next/static/chunks/3c.js" async=""></script>',
    `<title>T</title>${head}`,
    '<script src="/_next/static/chunks/0c.js" noModule=""></script></head>',
    `<body><div hidden=""><!--$--><!--/$--></div>${body}<!--$--><!--/$-->`,
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
    '<script src="/_next/static/chunks/0r.js" async=""></script>',
    `<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n3:I[58656,[\\"$2\\"],\\"default\\"]\\n${payload}"])</script></body></html>`,
  ].join('');
}
