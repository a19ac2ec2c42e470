import { faceOf } from '@/lib/fonts/installed-face';
import { shortHex, type ColourName } from '@/lib/theme/colours';
import type { Theme } from '@/lib/theme/theme';

/**
 * How a feed looks when a browser opens it: titles, days and text in the site's colours, tags of the format hidden.
 * Atom's XHTML content is drawn whole; RSS's escaped text can not be, so its summary stands for it.
 */
export function feedStyle({ colours: { light, dark }, faces }: Theme): string {
  const both = (name: ColourName) => `light-dark(${shortHex(light[name])},${shortHex(dark[name])})`;
  const face = (role: keyof typeof behind) => `"${faceOf(faces[role]).family}",${behind[role]}`;
  return `:root{color-scheme:light dark;display:block;max-width:42rem;margin:0 auto;padding:2rem 1.2rem 4rem;font:400 18px/1.55 ${face('text')};background:${both('paper')};color:${both('ink')}}
:is(channel,item,entry,title,subtitle,summary,content,published,pubDate,description){display:block}
:is(feed,channel)>title{font:700 2.2rem/1.1 ${face('labels')};color:${both('accent')};border-bottom:2px solid;padding-bottom:.5rem;margin-bottom:.8rem}
:is(entry,item){border-top:1px solid ${both('rule')};margin-top:2.4rem;padding-top:1.2rem}
:is(entry,item)>title{font:700 1.5rem/1.2 ${face('labels')}}
:is(published,pubDate){font:.84rem ${face('labels')};color:${both('muted')}}
entry>summary,item>description{font-style:italic;margin:.6rem 0 1rem}
channel>description,item>link,guid,category,docs,language,lastBuildDate,id,updated,author,feed>link,channel>*|link,entry>link{display:none}
item>*|encoded,item>*|creator{display:none}
content a,subtitle a{color:inherit;text-decoration-color:${both('highlight')}}
content pre{background:${both('wash')};padding:.8rem 1rem;overflow:auto;font-size:.8rem}
content :is(img,svg){max-width:100%;height:auto}
content svg{background:${shortHex(light.paper)}}
content figure{margin:1.4rem 0}
content figcaption{font-size:.84rem;color:${both('muted')}}
content table{border-collapse:collapse;font-size:.9rem}
content :is(td,th){border-bottom:1px solid ${both('rule')};padding:.2rem .7rem .2rem 0;text-align:start}
`;
}

/** What stands behind a face that is not on the reader's machine. */
const behind = { text: 'Georgia,serif', labels: 'Optima,sans-serif' };
