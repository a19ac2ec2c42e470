/**
 * How sections are laid over pages, in Typst: rows under their labels, and two columns on the first page with one from the
 * second on.
 */
export function layout(view: 'full' | 'plain'): string {
  return rows(view) + (view === 'full' ? pages : whole);
}

/** Lists are lists to a screen reader as well, with their numbers and dates as the labels of their items. */
const rows = (view: 'full' | 'plain') => `
#let item-list(labels, bodies, width, from, to) = enum(
  numbering: n => box(width: width, align(end, sans(labels.at(n - 1), fill: muted))), start: from + 1, number-align: start + top,
  body-indent: 0.5em, spacing: leading + row-gap, ..bodies.slice(from, to))
#let wide-list(labels, bodies, from, to) = list(marker: none, body-indent: 0pt, spacing: leading + row-gap, ..range(from, to).map(n => {
  if labels.at(n) != "" { sans(labels.at(n), fill: muted); ${view === 'plain' ? '": "' : 'linebreak()'} }
  bodies.at(n)
}))
// Labels hang in a column as wide as the widest of their section; over the whole page the columns of dates are one, so that text
// begins at one line from section to section. Where a label would take a third of the place, each stands above its row.
#let labelled(labels, bodies, siblings, common, from, to) = layout(area => {
  let widest(labels) = calc.max(0pt, ..labels.map(label => measure(sans(label)).width))
  let own = widest(siblings)
  if own == 0pt or own > area.width * 0.3 { wide-list(labels, bodies, from, to) } else {
    let is-page-wide = area.width > (page.width - 2 * margin.x) * 0.9
    item-list(labels, bodies, if is-page-wide { calc.max(own, widest(common)) } else { own }, from, to)
  }
})
#let numbered(labels, bodies, siblings, from, to) = labelled(labels, bodies, siblings, (), from, to)
#let dated(labels, bodies, siblings, from, to) = ${
  view === 'plain' ? 'wide-list(labels, bodies, from, to)' : 'labelled(labels, bodies, siblings, date-labels, from, to)'
}
`;

const drawing = `
#let size-of(section) = section.parts.map(part => part.n).sum(default: 0)
#let draw(section, from, to) = {
  heading(level: 2, section.title)
  let before = 0
  for part in section.parts {
    let (first, last) = (calc.max(0, from - before), calc.min(part.n, to - before))
    if first < last { (part.draw)(first, last) }
    before += part.n
  }
}
// The first entries of some sections, and those that are left of them.
#let first-of(sections, count) = {
  for section in sections {
    if count > 0 { draw(section, 0, calc.min(count, size-of(section))) }
    count -= size-of(section)
  }
}
#let rest-of(sections, count) = {
  for section in sections {
    if section.new-page and count <= 0 { pagebreak(weak: true) }
    if count < size-of(section) { draw(section, calc.max(0, count), size-of(section)) }
    count -= size-of(section)
  }
}
`;

const pages = `${drawing}
// How many entries fit into a place, by halving: measured together, because the space between two depends on both.
#let fitting(sections, width, height) = {
  let total = 0
  for section in sections {
    if section.new-page { break }
    total += size-of(section)
  }
  let fits(count) = measure(block(width: width, first-of(sections, count))).height <= height
  if total == 0 or fits(total) { return total }
  let (low, high) = (0, total)
  while high - low > 1 {
    let middle = calc.quo(low + high, 2)
    if fits(middle) { low = middle } else { high = middle }
  }
  low
}
#let sheet(main, side, every-page: false) = {
  v(1.15em)
  let narrow(body) = { set text(size: size * 0.96); body }
  if main.len() == 0 or side.len() == 0 { rest-of(main + side, 0) } else if every-page {
    grid(columns: (5fr, 3fr), column-gutter: 8mm, rest-of(main, 0), narrow(rest-of(side, 0)))
  } else {
    context {
      let width = page.width - 2 * margin.x - 8mm
      let height = page.height - margin.bottom - here().position().y - 1pt
      let in-main = fitting(main, width * 5 / 8, height)
      let in-side = fitting(side, width * 3 / 8, height / 0.96)
      grid(columns: (5fr, 3fr), column-gutter: 8mm, first-of(main, in-main), narrow(first-of(side, in-side)))
      if in-main < main.map(size-of).sum() or in-side < side.map(size-of).sum() {
        pagebreak(weak: true)
        rest-of(main, in-main)
        rest-of(side, in-side)
      }
    }
  }
}
`;

const whole = `${drawing}
#let whole(sections) = rest-of(sections, 0)
`;
