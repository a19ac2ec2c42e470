import type { Root, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { readsAsWords } from '../../markdown/formula-words';
import { report, type Run } from '../run';
import { escapeHtml, rawMarkup, type RawMarkup } from '../tree/nodes';
import type { DisplayFormula } from './display';
import { formulaWidth } from './formula-width';
import { FormulaError, toMathMl } from '@/lib/html/mathml';
import { labelOf } from '../labels/labels';

/** Sets every formula as MathML; a labelled display formula gets its number. */
export function setFormulas(tree: Root, run: Run): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'math' && node.type !== 'inlineMath') || !parent || index === undefined) return;
    run.hasMath = true;
    if (node.type === 'inlineMath' && readsAsWords(node.value)) askAboutWords(node, run);
    const mathml = render(node, run);
    if (node.type === 'math') parent.children[index] = equation(node as DisplayFormula, mathml, run);
    else {
      const after = takePunctuation(parent.children[index + 1]);
      const markup = after ? `<span class="nb">${mathml}${escapeHtml(after)}</span>` : mathml;
      const origin = { kind: 'formula', tex: node.value, isDisplay: false, after } as const;
      parent.children[index] = rawMarkup(markup, origin, node);
    }
  });
}

function askAboutWords(node: InlineMath, run: Run): void {
  const formula = node.value.trim().replace(/\s+/g, ' ');
  const mend = 'write a dollar sign as \\$, or words in a formula as \\text{…}';
  report(run, node, `has "$${formula}$", a formula that reads as words`, mend);
}

/** Browsers may break a line after a formula, whatever follows; a comma or a bracket is taken along. */
function takePunctuation(next: Node | undefined): string {
  if (next?.type !== 'text') return '';
  const following = next as Text;
  const mark = /^[,.;:!?)\]’”%]+/.exec(following.value)?.[0] ?? '';
  following.value = following.value.slice(mark.length);
  return mark;
}

function render(node: DisplayFormula | InlineMath, run: Run): string {
  try {
    const mathml = toMathMl(node.value, node.type === 'math', run.context.macros);
    // Formulas run from the left, whichever way the text does.
    return run.context.words.direction === 'rtl' ? mathml.replace('<math', '<math dir="ltr"') : mathml;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const formula = node.value.trim().replace(/\s+/g, ' ');
    report(
      run,
      node,
      `has a formula that TeX cannot read, ${formula} (${error.message})`,
      'mend the TeX, or name the macro in the front matter',
    );
    return '';
  }
}

function equation(node: DisplayFormula, mathml: string, run: Run): RawMarkup {
  const id = node.data?.formulaId;
  const number = id ? run.labels.get(id)?.number : undefined;
  const name = number === undefined ? run.context.words.say('formula') : labelOf(run, 'Equation', number);
  // The page script makes a box that can be scrolled a stop for the keyboard; most are none.
  const box = `<div class="formula" role="group" aria-label="${escapeHtml(name)}">${mathml}</div>`;
  const origin = { kind: 'formula', tex: node.value, isDisplay: true, id, number } as const;
  const markup =
    !id || number === undefined
      ? `<div class="equation">${box}</div>`
      : `<div class="equation numbered" id="${escapeHtml(id)}">${box}<a class="equation-number" href="#${escapeHtml(id)}" aria-label="${escapeHtml(name)}">(${number})</a></div>`;
  return rawMarkup(formulaWidth(mathml) > TEXT_WIDTH ? `<div class="wide">${markup}</div>` : markup, origin, node);
}

/** Em of a line of text: a formula that is wider goes on to the edge of the notes, and is cut only where there are none. */
const TEXT_WIDTH = 27.5;
