/** Letters and signs that are no base and accent, by the command that sets each in text. */
export const TEXT_SIGNS: Readonly<Record<string, string>> = byCharacter(`
  ß ss  ẞ SS  ø o  Ø O  ł l  Ł L  æ ae  Æ AE  œ oe  Œ OE  đ dj  Đ DJ  ð dh  Ð DH  þ th  Þ TH  ŋ ng  Ŋ NG  ĳ ij  Ĳ IJ
  ı i  ȷ j  å aa  Å AA  © copyright  £ pounds  § S  ¶ P  … ldots  € texteuro  ¥ textyen  ¢ textcent  ° textdegree
  ® textregistered  ™ texttrademark  † textdagger  ‡ textdaggerdbl  • textbullet  · textperiodcentered  № textnumero
  « guillemotleft  » guillemotright  ‹ guilsinglleft  › guilsinglright  „ quotedblbase  ‚ quotesinglbase
  ¡ textexclamdown  ¿ textquestiondown  ª textordfeminine  º textordmasculine  ½ textonehalf  ¼ textonequarter
  ¾ textthreequarters  ‰ textperthousand  ÷ textdiv  × texttimes  ± textpm  − textminus  µ textmu  → textrightarrow
  ← textleftarrow
`);

/** Signs of mathematics, and Greek letters that stand alone, by their command in a formula. */
export const MATH_SIGNS: Readonly<Record<string, string>> = byCharacter(`
  α alpha  β beta  γ gamma  δ delta  ϵ epsilon  ε varepsilon  ζ zeta  η eta  θ theta  ϑ vartheta  ι iota  κ kappa
  λ lambda  μ mu  ν nu  ξ xi  π pi  ρ rho  ϱ varrho  σ sigma  ς varsigma  τ tau  υ upsilon  ϕ phi  φ varphi  χ chi
  ψ psi  ω omega  Γ Gamma  Δ Delta  Θ Theta  Λ Lambda  Ξ Xi  Π Pi  Σ Sigma  Υ Upsilon  Φ Phi  Ψ Psi  Ω Omega
  ≤ leq  ≥ geq  ≠ neq  ≈ approx  ≃ simeq  ≅ cong  ≡ equiv  ∼ sim  ∝ propto  ≪ ll  ≫ gg  ≲ lesssim  ≳ gtrsim  ∞ infty
  ∂ partial  ∇ nabla  ∈ in  ∉ notin  ⊂ subset  ⊆ subseteq  ∪ cup  ∩ cap  ∀ forall  ∃ exists  ∧ wedge  ∨ vee  ¬ neg
  ⊙ odot  ⊕ oplus  ⊗ otimes  ∘ circ  ∗ ast  ⋆ star  ★ star  ↔ leftrightarrow  ⇒ Rightarrow  ⇐ Leftarrow  ⇔ Leftrightarrow
  ↦ mapsto  ↑ uparrow  ↓ downarrow  ∑ sum  ∏ prod  ∫ int  ℓ ell  ℏ hbar  ħ hbar  ′ prime  ⟨ langle  ⟩ rangle  ⊥ perp
  ∥ parallel  ‖ Vert  ⋅ cdot  ∅ emptyset  ∖ setminus  ≺ prec  ≻ succ
`);

/** Signs that LaTeX types in other signs. */
export const PUNCTUATION: Readonly<Record<string, string>> = {
  '–': '--',
  '‒': '--',
  '—': '---',
  '―': '---',
  // Lines of boxes stand for dashes in what was scanned.
  '─': '--',
  '━': '--',
  '‐': '-',
  '‑': '-',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '\u00a0': '~',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': '\\,',
  '\u202f': '\\,',
  '\u00ad': '\\-',
  // Directions of writing and joints say nothing in LaTeX.
  '\u200b': '',
  '\u200e': '',
  '\u200f': '',
  '\u2060': '',
  '\ufeff': '',
};

function byCharacter(text: string): Record<string, string> {
  const words = text.trim().split(/\s+/);
  return Object.fromEntries(words.flatMap((sign, index) => (index % 2 === 0 ? [[sign, words[index + 1]!]] : [])));
}
