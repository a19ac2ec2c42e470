// The look of the printed CV, in Typst. Content is handed to these functions by document.ts, always as string literals.
import { defaultPalette, type Colours } from '@/lib/theme/colours';
import { layout } from './layout';

type View = 'full' | 'plain';

/** Lengths and colours shared by both views, those of the site's light scheme. */
const palette = (view: View, colours: Colours) => `
// Extraction by geometry breaks text into blocks where the type size changes. In two columns an entry of nearly one size
// stays one block; in one column a larger title keeps the entries apart.
#let title-size = ${view === 'full' ? '1.02em' : '1.1em'}
#let navy = rgb("${colours.accent}")
// A bar of the strip before each head, where the paper CV has icons. It also sets the words of a head off from the text below:
// poppler takes four blocks with common edges, such as the tops of two columns, for a table, and would read across.
#let marker = ${view === 'full' ? 'pdf.artifact(box(width: 0.76em, rect(width: 0.3em, height: 0.66em, stroke: none, fill: navy)))' : 'none'}
#let magenta = rgb("${colours.highlight}")
#let ink = rgb("${colours.ink}")
#let muted = rgb("${printedMuted(colours)}")
#let sans(body, ..style) = text(font: sans-fonts, ..style, body)
`;

const rules = `
// Lines are as high as those of Libertinus in every script, so that a name in Arabic moves neither its line nor the date beside it.
#set text(fill: ink, size: size, fallback: false, hyphenate: false, costs: (runt: 2000%), top-edge: 0.658em)
#set par(leading: leading, spacing: leading + 0.12em, justify: false, linebreaks: "optimized")
#set list(marker: text(fill: navy)[•], indent: 0pt, body-indent: 0.55em, spacing: leading + 0.12em)
#set enum(indent: 0pt, body-indent: 0.55em, spacing: leading + 0.12em)
#show strong: set text(weight: 600)
#show raw: set text(font: code-fonts, size: 0.86em, ligatures: false, features: (calt: 0))
#show math.equation: set text(font: math-fonts)
#show link: set text(fill: magenta)
#show heading: set par(leading: 0.45em)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.42em, sans(it.body, size: name-size, weight: 700, fill: navy))
// Heads are capitals, as on the paper CV; systems that read CVs find sections by them.
#show heading.where(level: 2): it => block(width: 100%, sticky: true, above: head-above, below: head-below, inset: (bottom: 0.36em),
  stroke: (bottom: 1.1pt + navy), { set text(size: size * 0.98); marker; sans(upper(it.body), weight: 700, fill: navy, tracking: 0.04em) })
#show heading.where(level: 3): it => block(sticky: true, above: 1.5em, below: 0.6em,
  sans(it.body, size: title-size, weight: 700, fill: ink))
#show heading.where(level: 4): it => block(sticky: true, above: 1.3em, below: 0.6em,
  sans(it.body, size: title-size, weight: 700, fill: ink))
// The first page has the masthead; those after it say whose CV they are, and where in it one is.
#set page(header-ascent: 40%, header: context {
  let (page,) = counter(page).get()
  if page > 1 { sans({ owner; h(1fr); str(page) + " / " + str(counter(std.page).final().first()) }, size: 0.86em, fill: muted) }
})
`;

const parts = `
#let line(body, ..style) = block(sticky: true, above: 0.6em, below: line-below, par(sans(body, ..style)))
#let titled(level, title, url) = heading(level: level, if url == none { title } else { link(url, title) })
#let organisation(name, url) = if name != none {
  line(if url == none { name } else { link(url, text(fill: navy, name)) }, weight: 700, fill: navy)
}
#let subheading(title) = {
  show heading: it => block(sticky: true, above: 1.6em, below: 0.95em, sans(it.body, size: title-size, weight: 700, fill: muted))
  heading(level: 3, title)
}
#let employer(name, url) = heading(level: 3, text(fill: navy, if url == none { name } else { link(url, text(fill: navy, name)) }))
#let when-where(text) = if text != none { line(text, fill: muted, size: 0.98em) }
#let entry(title, level: 3, url: none, by: none, by-url: none, line: none, body) = kept({
  titled(level, title, url)
  organisation(by, by-url)
  when-where(line)
  body
})
// Chips and years stand less than a letter's width from their neighbours, so that extraction reads them as one line.
#let chip(name) = box(stroke: 0.6pt + navy, radius: 2pt, inset: (x: 0.35em), outset: (y: 0.28em), sans(name, size: 0.96em))
#let chips(label, names, body) = {
  block(sticky: true, above: 1.15em, below: 0.78em, par(sans(label, size: 0.97em, weight: 700)))
  if names.len() > 0 { par(leading: 1em, names.map(chip).join(" ")) }
  body
}
#let listed(label, names, body) = { par({ strong(label); if names.len() > 0 { strong(":"); " "; names.join(", ") } }); body }
`;

const fullPage = `
#let kept(body) = body
#let contact(items) = par(items.map(item => box(sans(item, size: size * 0.95))).join(sans("  ·  ", fill: muted, size: size * 0.95)))
#let strip(bits) = pdf.artifact(block(width: 100%, above: 1.3em, below: 0pt, stroke: (bottom: 1.1pt + navy),
  grid(columns: bits.map(_ => 1fr), column-gutter: 1.6pt, align: bottom,
    ..bits.map(bit => rect(width: 100%, height: bit * 0.62pt, stroke: none, fill: if bit == 16 { magenta } else { navy })))))
#let under-masthead = block(width: 100%, above: 1.3em, below: 0pt, stroke: (bottom: 1.1pt + navy))
#let masthead(name, headline, contacts, profiles) = {
  heading(level: 1, name)
  block(above: 0.9em, below: 1em, par(sans(headline, size: size * 1.25, fill: ink)))
  contact(contacts)
  if profiles.len() > 0 { contact(profiles) }
}
`;

const plainPage = `
// An entry up to a quarter of a page goes to the next page whole, rather than leave its last line alone there.
#let kept(body) = context block(above: 1.2em, breakable: measure(body, width: page.width - 2 * margin.x).height > 70mm, body)
#let masthead(name, headline, contacts, profiles) = {
  heading(level: 1, name)
  block(above: 0.9em, below: 0.95em, par(sans(headline, size: size * 1.2, fill: ink)))
  for item in contacts + profiles { par(spacing: 0.55em, item) }
}
`;

/** Everything before the content, in the order Typst needs it. */
export function typstTemplate(view: View, colours: Colours): string {
  return [palette(view, colours), rules, view === 'full' ? fullPage : plainPage, parts, layout(view)].join('');
}

/** Paper wants a darker grey than a screen; a site that gives its own has it printed as it is. */
const printedMuted = ({ muted }: Colours): string => (muted === defaultPalette.light.muted ? '#4d5363' : muted);
