import type { Element } from 'hast';
import { resolveColours } from '@/lib/html/light-colours';

/** Attributes that mean something away from the site. Drawings and formulas keep all but the ones named here. */
const PORTABLE = new Set(
  'href src alt title lang dir width height colSpan rowSpan headers scope dateTime start reversed value open cite controls poster type align'.split(
    ' ',
  ),
);
const DROPPED_FROM_DRAWINGS = /^(className|style|tabIndex|on[A-Z].*|data[A-Z].*|focusable)$/;

const DRAWING = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan textPath defs use clipPath clippath mask pattern linearGradient radialGradient stop marker symbol title desc'.split(
    ' ',
  ),
);

/** Takes off what belongs to the page: classes, styles, hooks of scripts, ids (two posts in one feed could share them) unless they are to be kept. */
export function keepPortableProperties(element: Element, keepsIds = false): void {
  const kept = Object.entries(element.properties).filter(([name]) =>
    isDrawingOrMath(element) ? !DROPPED_FROM_DRAWINGS.test(name) : PORTABLE.has(name) || (keepsIds && name === 'id'),
  );
  element.properties = Object.fromEntries(kept);
  if (!DRAWING.has(element.tagName)) return;
  for (const [name, value] of kept)
    if (typeof value === 'string' && value.includes('var(')) element.properties[name] = resolveColours(value);
}

function isDrawingOrMath(element: Element): boolean {
  return (
    DRAWING.has(element.tagName) ||
    /^m(ath|row|i|n|o|text|space|s|frac|sqrt|root|style|error|padded|phantom|enclose|sub|sup|subsup|under|over|underover|multiscripts|table|tr|td|prescripts)$/.test(
      element.tagName,
    )
  );
}
