const SYMBOLS: Record<string, string> = {
  ...{ cdot: '·', times: '×', div: '÷', pm: '±', ast: '*', circ: '∘', oplus: '⊕', otimes: '⊗' },
  ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', lt: '<', gt: '>', ll: '≪', gg: '≫' },
  ...{ approx: '≈', sim: '∼', equiv: '≡', propto: '∝', in: '∈', notin: '∉', subset: '⊂', cup: '∪', cap: '∩' },
  ...{ to: '→', rightarrow: '→', leftarrow: '←', mapsto: '↦', Rightarrow: '⇒', infty: '∞', partial: '∂', nabla: '∇' },
  ...{
    sum: '∑',
    prod: '∏',
    int: '∫',
    sqrt: '√',
    ldots: '…',
    dots: '…',
    cdots: '…',
    mid: '|',
    forall: '∀',
    exists: '∃',
  },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ' },
  ...{ iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ' },
  ...{ phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ' },
  ...{ Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ', lfloor: '⌊', rfloor: '⌋' },
  ...{ lceil: '⌈', rceil: '⌉', langle: '⟨', rangle: '⟩', lVert: '‖', rVert: '‖', Vert: '‖', vert: '|' },
};

/** Commands of which nothing is read: sizes, spaces, faces and what is drawn over a letter. */
const SILENT =
  /\\(?:left|right|middle|[bB]ig+[lrm]?|quad|qquad|hspace|displaystyle|textstyle|limits|nolimits|begin|end|text(?:rm|bf|it|sf|tt)?|math(?:rm|bf|it|sf|tt|cal|bb|scr|frak|ord|op|rel|bin)|operatorname|bar|hat|tilde|vec|dot|overline|underline|widehat|widetilde|boldsymbol|bm|mathstrut|strut|nonumber)(?![A-Za-z])\*?/g;

/** Groups that hold no other: fractions, arguments of commands, scripts, and what is left. */
const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const GROUP = /(^|[^}\\])\{([^{}]*)\}(?!\s*\{)/g;

/** Braces that are shown, kept apart from those that group. */
const [OPENING, CLOSING] = ['\ue000', '\ue001'];

/** A formula as a line of text, for excerpts and for finding it: `\frac{b_s}{Q_{b}}` is "b_s/Q_b". */
export function formulaText(tex: string): string {
  const shown = tex.replaceAll('\\{', OPENING).replaceAll('\\}', CLOSING).replace(SILENT, ' ');
  return joinGroups(shown)
    .replace(/\\[,;:!> ]|~|&|\\\\/g, ' ')
    .replace(/\\([A-Za-z]+)/g, (_whole, name: string) => ` ${SYMBOLS[name] ?? name} `)
    .replace(/\\(.)/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([_^]) ?/g, '$1')
    .replace(/([([]) | (?=[)\],.])/g, '$1')
    .replaceAll(OPENING, '{')
    .replaceAll(CLOSING, '}')
    .trim();
}

/** Opens the innermost groups until none is left that can be read. */
function joinGroups(tex: string): string {
  const joined = tex
    .replace(FRACTION, (_whole, above: string, below: string) => `${bracketed(above)}/${bracketed(below)}`)
    .replace(GROUP, '$1$2');
  return joined === tex ? tex : joinGroups(joined);
}

/** A sum above or below the line needs its brackets. */
function bracketed(tex: string): string {
  const part = tex.trim().replace(/(?:(?<!\s)\s+)?([_^])\s*/g, '$1');
  return /[\s+\-=]/.test(part) ? `(${part})` : part;
}
