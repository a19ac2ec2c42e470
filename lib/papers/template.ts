import { lightColours as colour } from '@/lib/html/light-colours';

// The look of a paper, in Typst. What stands on it is handed to these functions by set/, always as string literals.

const palette = `
#let navy = rgb("${colour.navy}")
#let magenta = rgb("${colour.magenta}")
#let ink = rgb("${colour.ink}")
#let muted = rgb("#4d5363")
#let pale = rgb("${colour.rule}")
#let wash = rgb("${colour.wash}")
#let size = 10.6pt
#let sans(body, ..style) = text(font: sans-fonts, ..style, body)
`;

const text = `
#set page(paper: "a4", margin: (x: 37mm, top: 27mm, bottom: 30mm))
#set text(fill: ink, size: size, fallback: false, hyphenate: true, number-type: "old-style", costs: (runt: 200%, widow: 300%, orphan: 300%))
#set par(leading: 0.66em, spacing: 1.05em, justify: true, linebreaks: "optimized")
#show strong: set text(weight: 600)
#show raw: set text(font: code-fonts, size: 0.86em, ligatures: false, features: (calt: 0), hyphenate: false)
#show link: set text(fill: magenta)
#set list(marker: text(fill: navy)[•], indent: 0.4em, body-indent: 0.6em)
#set enum(indent: 0.4em, body-indent: 0.6em)
#set footnote.entry(separator: line(length: 22%, stroke: 0.5pt + navy), gap: 0.6em)
#show footnote.entry: set text(size: size * 0.83, hyphenate: true)
#show footnote.entry: set par(leading: 0.55em)
#show heading: set par(leading: 0.5em, justify: false)
#show heading: set text(font: sans-fonts, hyphenate: false, number-type: "lining")
#show heading.where(level: 1): it => block(above: 0pt, below: 0.85em, par(leading: 0.4em, text(size: 25pt, weight: 700, fill: navy, it.body)))
#show heading.where(level: 2): it => block(sticky: true, above: 2em, below: 0.9em, text(size: 14pt, weight: 700, fill: navy, it.body))
#show heading.where(level: 3): it => block(sticky: true, above: 1.6em, below: 0.8em, text(size: 11.4pt, weight: 700, fill: ink, it.body))
#show heading.where(level: 4): it => block(sticky: true, above: 1.4em, below: 0.7em, text(size: 10.4pt, weight: 700, fill: muted, it.body))
#show heading.where(level: 5): it => block(sticky: true, above: 1.4em, below: 0.7em, text(size: 10.4pt, weight: 400, fill: muted, it.body))
#show heading.where(level: 6): it => block(sticky: true, above: 1.4em, below: 0.7em, text(size: 10.4pt, weight: 400, fill: muted, it.body))
`;

const formulas = `
#show math.equation: set text(font: math-fonts, number-type: "lining")
#show math.equation.where(block: true): set block(above: 1.15em, below: 1.15em, breakable: false)
// One that is wider than its column is set smaller, as far as it can be read; the number keeps its place.
#let display-formula(equation) = layout(area => {
  let wide = measure(equation).width
  if wide <= area.width { equation } else { text(size: calc.max(0.62, area.width / wide * 0.98) * 1em, equation) }
})
#let together(body) = box(body)
`;

const figures = `
#set figure(gap: 0.75em)
#show figure: set block(above: 1.6em, below: 1.6em, width: 100%)
// A table that fits on half a page goes to the next one whole; a longer one is broken, its head repeated.
#show figure.where(kind: "table"): it => layout(area => { set block(breakable: measure(it.body, width: area.width).height > 110mm); it })
#show figure.caption: it => block(width: 100%, sticky: it.position == top, {
  set align(start)
  set text(font: sans-fonts, size: size * 0.83, fill: muted, number-type: "lining", hyphenate: false)
  set par(leading: 0.52em, justify: false)
  show strong: set text(weight: 700, fill: ink)
  it.body
})
#let framed(body) = block(width: 100%, stroke: (top: 0.7pt + pale, bottom: 0.7pt + pale), inset: (y: 8pt), body)
#show figure.where(kind: "figure"): it => place(auto, float: true, clearance: 1.7em, block(width: 100%, breakable: false, { framed(it.body); v(5pt, weak: true); it.caption }))
#let still(head, drawing, read-outs, url) = {
  set align(start)
  set text(font: sans-fonts, size: size * 0.83, number-type: "lining", hyphenate: false)
  set par(justify: false, leading: 0.5em, spacing: 0.7em)
  if head != "" { par(text(weight: 700, head)) }
  drawing
  if read-outs.len() > 0 { par(read-outs.map(pair => { text(fill: muted, pair.at(0)); " "; strong(pair.at(1)) }).join(text(fill: muted, "  ·  "))) }
  par({ text(fill: muted, says.worked + " "); link(url, url) })
}
#let prose-table(columns, aligned, head, body) = {
  set text(font: sans-fonts, size: if columns.len() > 6 { size * 0.74 } else { size * 0.83 }, number-type: "lining", number-width: "tabular", hyphenate: false)
  set par(justify: false, leading: 0.5em)
  show table.cell.where(y: 0): set text(weight: 700)
  table(
    columns: columns, align: (x, y) => aligned.at(x) + top, stroke: none, inset: (x: 4pt, y: 3.6pt),
    table.hline(stroke: 1pt + navy), table.header(..head, table.hline(stroke: 0.5pt + navy)),
    ..body, table.hline(stroke: 0.5pt + navy))
}
`;

const code = `
#let token-k(body) = text(fill: navy, weight: 700, body)
#let token-s(body) = text(fill: rgb("${colour.third}"), body)
#let token-c(body) = text(fill: muted, style: "normal", body)
#let token-n(body) = text(fill: magenta, body)
#let token-f(body) = text(fill: rgb("${colour.fifth}"), body)
#let token-p(body) = text(fill: ink, body)
#let token-i(body) = text(fill: rgb("${colour.third}"), body)
#let token-d(body) = text(fill: magenta, body)
#let tints = (added: rgb("#dff0e8"), removed: rgb("#f8dfea"), marked: rgb("#e3e5f4"), "": none)
#let sign-of = (added: "+", removed: "−", marked: "", "": "")
#let listing(title, code, lines, marks, numbered) = {
  set par(justify: false, leading: 0.5em)
  block(width: 100%, fill: wash, inset: (x: 8pt, y: 7pt), above: 1.3em, below: 1.3em, breakable: true, {
    if title != none { block(sticky: true, below: 0.7em, sans(title, size: size * 0.83, weight: 700, fill: muted)) }
    show raw.line: it => {
      let mark = marks.at(it.number - 1, default: "")
      let body = lines.at(it.number - 1, default: it.body)
      let sign = if numbered { str(it.number) } else { sign-of.at(mark) }
      let gutter = if sign != "" or marks.any(each => sign-of.at(each) != "") { box(width: 1.8em, pdf.artifact(text(fill: muted, sign))) }
      let tint = tints.at(mark)
      if tint == none { gutter + body } else { gutter + box(fill: tint, outset: (x: 1.5pt, y: 1.8pt), body) }
    }
    raw(block: true, code)
  })
}
`;

const parts = `
#let marked(body) = highlight(fill: rgb("#fbe9a8"), body)
#let key(body) = box(stroke: 0.5pt + muted, radius: 1.5pt, inset: (x: 2.5pt), outset: (y: 2pt), sans(body, size: 0.84em))
#let unnumbered-note(body) = { footnote(numbering: _ => "†", body); counter(footnote).update(n => n - 1) }
#let quotation(body) = block(inset: (left: 1.2em, right: 1.2em), above: 1.2em, below: 1.2em, body)
#let aside(body) = block(width: 100%, inset: ((begins): 1em), stroke: ((begins): 1pt + pale), above: 1.2em, below: 1.2em, { set text(font: sans-fonts, size: size * 0.86, fill: muted); set par(justify: false, leading: 0.55em); body })
#let callout(title, body) = block(width: 100%, fill: wash, inset: (x: 10pt, y: 9pt), stroke: ((begins): 2pt + navy), above: 1.3em, below: 1.3em, {
  block(sticky: true, below: 0.7em, sans(title, weight: 700, fill: navy, size: size * 0.95))
  body
})
#let theorem(body) = block(width: 100%, inset: ((begins): 10pt, y: 2pt), stroke: ((begins): 2pt + navy), above: 1.3em, below: 1.3em, body)
#let rule() = align(center, pdf.artifact(text(fill: muted, "· · ·")))
`;

const frame = `
#let strip(bits) = pdf.artifact(block(width: 100%, above: 0pt, below: 1.6em, stroke: (bottom: 1.1pt + navy),
  grid(columns: bits.map(_ => 1fr), column-gutter: 1.6pt, align: bottom,
    ..bits.map(bit => rect(width: 100%, height: bit * 0.7pt, stroke: none, fill: if bit == 16 { magenta } else { navy })))))
#let masthead(title, description, author, author-url, particulars, bits, citation, url) = {
  // A figure that takes the top of the first page stands below what is there already.
  place(top, float: true, clearance: 2em, block(width: 100%, {
  strip(bits)
  heading(level: 1, title)
  block(below: 1.1em, par(justify: false, text(size: 12pt, style: "italic", description)))
  block(par(justify: false, {
    set text(font: sans-fonts, size: size * 0.86, number-type: "lining", hyphenate: false)
    link(author-url, text(weight: 700, author))
    for item in particulars { text(fill: muted, "  ·  "); text(fill: muted, item) }
  })) }))
  place(bottom, float: true, clearance: 1.6em, block(width: 100%, stroke: (top: 1.1pt + navy), inset: (top: 6pt), {
    set text(font: sans-fonts, size: size * 0.8, number-type: "lining", hyphenate: false)
    set par(justify: false, leading: 0.5em, spacing: 0.6em)
    par({ text(weight: 700, fill: navy, says.cite + " "); citation })
    par({ text(fill: muted, says.newest + " "); link(url, url) })
  }))
}
// No figure of the text comes after its references.
#let references(title, items) = {
  place.flush()
  heading(level: 2, title)
  set text(size: size * 0.88)
  set par(justify: false, leading: 0.55em)
  set enum(numbering: n => text(number-type: "lining", "[" + str(n) + "]"), indent: 0pt, body-indent: 0.7em, number-align: end + top)
  enum(tight: false, spacing: 0.75em, ..items)
}
`;

/** Everything before the content, in the order Typst needs it. */
export const paperTemplate = [palette, text, formulas, figures, code, parts, frame].join('');
