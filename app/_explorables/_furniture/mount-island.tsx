import { Component, startTransition, useEffect, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { IslandModule } from '../island-module';
import type { LoadCode, SourceFile } from './code';
import type { FigureName } from './use-figure-state';
import { figureWords, type BroughtWords, type FigureWords } from './words';
import { WordsContext } from './words-context';

/** What every live figure is given. */
export interface IslandProps {
  /** What this figure's state is called in the page's address, and where a link to it leads. */
  name: FigureName;
  /** The engine's source; absent when none was bundled. */
  loadCode?: LoadCode;
  /** Starts the figure's worker; absent when it has none. */
  newWorker?: () => Worker;
}

/**
 * Makes a component the live form of a figure. It is drawn beside the static figure, which is hidden once the live one
 * stands; should the live one fail, then or later, the static one comes back with a word of explanation.
 */
export function mountIsland(Figure: ComponentType<IslandProps>): IslandModule['mount'] {
  return (element, { newWorker }) => {
    const { state: prefix = '', worker, code, words: brought } = element.dataset;
    const words = figureWords(brought ? (JSON.parse(brought) as BroughtWords) : undefined);
    const still = element.querySelector<HTMLElement>('.xp-static');
    const live = element.appendChild(document.createElement('div'));
    live.className = 'xp-live';
    const root = createRoot(live, { onUncaughtError: () => {}, onCaughtError: (error) => console.warn(error) });
    const onStand = () => {
      if (still) still.hidden = true;
      element.dataset.live = '';
    };
    const onFail = () => {
      if (still) still.hidden = false;
      delete element.dataset.live;
      element.dataset.failed = '';
    };
    // In slices between which the page answers: nobody waits for a figure that stands there already.
    startTransition(() =>
      root.render(
        <FailureBoundary words={words} onFail={onFail}>
          <Standing onStand={onStand} />
          <WordsContext value={words}>
            <Figure
              name={{ prefix, anchor: element.closest('figure')?.id || undefined }}
              loadCode={code ? async () => ((await import(code)) as { files: SourceFile[] }).files : undefined}
              newWorker={worker ? () => newWorker(worker) : undefined}
            />
          </WordsContext>
        </FailureBoundary>,
      ),
    );
  };
}

/** Reports that a first drawing is on the page. */
function Standing({ onStand }: { onStand: () => void }) {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, on the first drawing
  useEffect(onStand, []);
  return null;
}

interface BoundaryProps {
  words: FigureWords;
  onFail: () => void;
  children: ReactNode;
}

class FailureBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFail();
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="xp-note" role="status">
        {this.props.words.say('The live figure stopped on an error; the drawing stands in for it.')}
      </p>
    );
  }
}
