/**
 * How a feed looks when a browser opens it: titles, days and text in the site's colours, tags of the format hidden.
 * Atom's XHTML content is drawn whole; RSS's escaped text can not be, so its summary stands for it.
 */
export const feedStyle = `:root{color-scheme:light dark;display:block;max-width:42rem;margin:0 auto;padding:2rem 1.2rem 4rem;font:400 18px/1.55 "Libertinus Serif",Georgia,serif;background:light-dark(#fff,#0d0f15);color:light-dark(#17181c,#e4e5ea)}
:is(channel,item,entry,title,subtitle,summary,content,published,pubDate,description){display:block}
:is(feed,channel)>title{font:700 2.2rem/1.1 "Libertinus Sans",Optima,sans-serif;color:light-dark(#10106e,#aeb8ff);border-bottom:2px solid;padding-bottom:.5rem;margin-bottom:.8rem}
:is(entry,item){border-top:1px solid light-dark(#dcdfe6,#2a2e3a);margin-top:2.4rem;padding-top:1.2rem}
:is(entry,item)>title{font:700 1.5rem/1.2 "Libertinus Sans",Optima,sans-serif}
:is(published,pubDate){font:.84rem "Libertinus Sans",Optima,sans-serif;color:light-dark(#5a6070,#9ba2b2)}
entry>summary,item>description{font-style:italic;margin:.6rem 0 1rem}
channel>description,item>link,guid,category,docs,language,lastBuildDate,id,updated,author,feed>link,channel>*|link,entry>link{display:none}
item>*|encoded,item>*|creator{display:none}
content a,subtitle a{color:inherit;text-decoration-color:light-dark(#b3006b,#ff7fc2)}
content pre{background:light-dark(#f5f6f9,#151823);padding:.8rem 1rem;overflow:auto;font-size:.8rem}
content :is(img,svg){max-width:100%;height:auto}
content svg{background:#fff}
content figure{margin:1.4rem 0}
content figcaption{font-size:.84rem;color:light-dark(#5a6070,#9ba2b2)}
content table{border-collapse:collapse;font-size:.9rem}
content :is(td,th){border-bottom:1px solid light-dark(#dcdfe6,#2a2e3a);padding:.2rem .7rem .2rem 0;text-align:start}
`;
