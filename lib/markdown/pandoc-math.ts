import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * remark-math with Pandoc's rule for dollars (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): after the opening one
 * no space, before the closing one no space, after it no digit, and the first dollar inside must close. So "$5M, then $12M" is
 * money. Besides, `\(…\)` is a formula: in Markdown the backslashes would go and the TeX stand bare.
 */
export function pandocMath(this: Processor): undefined {
  const data = this.data() as Record<string, unknown[] | undefined>;
  (data.micromarkExtensions ??= []).push(mathSyntax);
  (data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(mathToMarkdown());
}

const original = math();
const textMath = original.text![DOLLAR] as Construct;

const mathSyntax: Extension = {
  ...original,
  text: {
    [DOLLAR]: [
      { ...textMath, name: 'pandocMath', tokenize: singleDollars },
      { ...(math({ singleDollarTextMath: false }).text![DOLLAR] as Construct) },
    ],
    [BACKSLASH]: { name: 'parenthesisMath', resolve: textMath.resolve, tokenize: parentheses, add: 'before' },
  },
};

/** A formula between single dollars. */
function singleDollars(effects: Effects, ok: State, nok: State): State {
  return formula(effects, ok, nok, {
    opens: [DOLLAR],
    closes: [DOLLAR],
    mayOpenBefore: (next) => !isSpace(next) && next !== DOLLAR,
    mayCloseBetween: (before, after) => !isSpace(before) && !isDigit(after) && after !== DOLLAR,
  });
}

/** A formula between `\(` and `\)`. */
function parentheses(effects: Effects, ok: State, nok: State): State {
  return formula(effects, ok, nok, {
    opens: [BACKSLASH, 40],
    closes: [BACKSLASH, 41],
    mayOpenBefore: (next) => next !== null,
    mayCloseBetween: () => true,
  });
}

interface Marks {
  opens: readonly number[];
  closes: readonly number[];
  mayOpenBefore: (next: Code) => boolean;
  mayCloseBetween: (before: Code, after: Code) => boolean;
}

/** The tokens of a formula, named as micromark-extension-math names them, so that its resolver and tree builder read them. */
function formula(effects: Effects, ok: State, nok: State, marks: Marks): State {
  let before: Code = null;
  let isEmpty = true;
  return opening(0);

  function opening(index: number): State {
    return (code) => {
      if (index === marks.opens.length) {
        effects.exit('mathTextSequence');
        return marks.mayOpenBefore(code) ? between(code) : nok(code);
      }
      if (code !== marks.opens[index]) return nok(code);
      if (index === 0) {
        effects.enter('mathText');
        effects.enter('mathTextSequence');
      }
      effects.consume(code);
      return opening(index + 1);
    };
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === marks.closes[0]) return effects.attempt({ tokenize: closing, partial: true }, ok, unclosed)(code);
    if (isLineEnding(code)) return one('lineEnding', code);
    if (code === 32) return one('space', code);
    effects.enter('mathTextData');
    return data(code);
  }

  function one(type: 'lineEnding' | 'space', code: Code): State {
    effects.enter(type);
    effects.consume(code);
    effects.exit(type);
    before = code;
    return between;
  }

  /** The first dollar must close; a backslash is mostly the beginning of a command. */
  function unclosed(code: Code): State | undefined {
    if (code === DOLLAR) return nok(code);
    effects.enter('mathTextData');
    return command(code);
  }

  function command(code: Code): State | undefined {
    effects.consume(code);
    before = code;
    isEmpty = false;
    return (next) => {
      if (next === null || isLineEnding(next) || next === 32) return leave(next);
      effects.consume(next);
      before = next;
      return data;
    };
  }

  function data(code: Code): State | undefined {
    if (code === null || code === 32 || isLineEnding(code) || code === marks.closes[0]) return leave(code);
    if (code === BACKSLASH) return command(code);
    isEmpty = false;
    effects.consume(code);
    before = code;
    return data;
  }

  function leave(code: Code): State | undefined {
    effects.exit('mathTextData');
    return between(code);
  }

  function closing(inner: Effects, closed: State, open: State): State {
    const ended = (after: Code): State | undefined => {
      inner.exit('mathTextSequence');
      inner.exit('mathText');
      return !isEmpty && marks.mayCloseBetween(before, after) ? closed(after) : open(after);
    };
    const next =
      (index: number): State =>
      (code) => {
        if (index === marks.closes.length) return ended(code);
        if (code !== marks.closes[index]) return open(code);
        if (index === 0) inner.enter('mathTextSequence');
        inner.consume(code);
        return next(index + 1);
      };
    return next(0);
  }
}

const isLineEnding = (code: Code): boolean => code !== null && code < -2;
/** Spaces, tabs and what micromark makes of them, line endings, and the ends of the text. */
const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32 || code === 160;
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
