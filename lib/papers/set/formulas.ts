import type { Nodes } from 'hast';
import { FormulaError } from '@/lib/html/mathml';
import type { FormulaOrigin } from '@/lib/prose/tree/origins';
import { typstString, typstText } from '@/lib/typst/literal';
import { typstMath } from '@/lib/typst/math/formula';
import { labelled, remark, type Setting } from './setting';

/** A formula as an equation; one that cannot be set stands as its TeX, and a message says which. */
export function typstFormula(origin: FormulaOrigin, node: Nodes, setting: Setting): string {
  const equation = set(origin, node, setting);
  if (origin.isDisplay) return `display-formula(${equation})`;
  return origin.after ? `together({ ${equation}; ${typstString(origin.after)} })` : equation;
}

function set({ tex, isDisplay, number, id }: FormulaOrigin, node: Nodes, setting: Setting): string {
  try {
    const { macros } = setting.text;
    return labelled(typstMath(tex, { display: isDisplay, number, macros }), id, setting);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const formula = tex.trim().replace(/\s+/g, ' ');
    const mend = 'write it in other commands; until then the PDF shows its TeX';
    remark(setting, node, `has a formula that cannot be set for print, ${formula} (${error.message})`, mend);
    return typstText(formula, (literal) => `raw(${literal})`);
  }
}
