// What can be pressed is at least 24 pixels each way (WCAG 2.5.8), or has one of the rule's excuses: a link within a sentence, or so
// much room about it that a circle of 24 pixels meets no other target.
import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind, sitemapPaths } from './support/built-site';

const paths = oneOfEachKind(sitemapPaths());

/** Targets that are too small and have no excuse, by what they say. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 23.9;
    // The parts of the strip have their like among the contents, notes are called within sentences, and the way past the head is seen when it has the focus.
    const excused = '.note input, .visually-hidden:not(:focus), .visually-hidden *, [aria-hidden="true"] *';
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [role="slider"]'),
    ].filter((element) => element.checkVisibility() && !element.matches(excused));
    const boxOf = (element: Element): DOMRect => {
      const pressed = (element as HTMLInputElement).labels?.[0] ?? element;
      const boxes = [...pressed.getClientRects()];
      return boxes.reduce(
        (most, box) => (box.width * box.height > most.width * most.height ? box : most),
        new DOMRect(),
      );
    };
    const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < LEAST;
    const isInSentence = (element: HTMLElement) => {
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const isText = getComputedStyle(element).display.startsWith('inline') && element.tagName === 'A';
      return isText && (block?.innerText.trim().length ?? 0) > (element.textContent?.trim().length ?? 0) + 3;
    };
    const hasRoom = (element: HTMLElement, box: DOMRect) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return all.every((other) => {
        if (other === element || other.contains(element) || element.contains(other)) return true;
        const next = boxOf(other);
        if (next.width === 0) return true;
        const [toX, toY] = [Math.max(next.left - x, 0, x - next.right), Math.max(next.top - y, 0, y - next.bottom)];
        const between = Math.hypot(next.left + next.width / 2 - x, next.top + next.height / 2 - y);
        return Math.hypot(toX, toY) >= 12 && (!isSmall(next) || between >= 24);
      });
    };
    return all
      .filter((element) => {
        const box = boxOf(element);
        return box.width > 1 && isSmall(box) && !isInSentence(element) && !hasRoom(element, box);
      })
      .map((element) => `${element.tagName} ${element.textContent?.trim() || element.ariaLabel}`);
  });
}

for (const width of [390, 1280]) {
  for (const path of paths) {
    test(`${path} has targets large enough at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      expect(await smallTargets(page)).toEqual([]);
    });
  }
}
