// <explorable-island>: holds a static figure drawn at build, and makes it live when the reader comes near. Its module,
// and React with it, loads only then; a page whose figure nobody reaches never runs a framework.
import { trustedScriptUrl } from './trusted-types';
import type { IslandModule } from '@/app/_explorables/island-module';
import { say } from './say';

/** How far outside the viewport a figure starts to load, so that it is live when it arrives. */
const NEAR = '600px 0px';
const TOUCHES = ['pointerenter', 'touchstart', 'focusin'] as const;

class ExplorableIsland extends HTMLElement {
  private observer?: IntersectionObserver;
  private started = false;

  connectedCallback(): void {
    if (this.started) return;
    for (const event of TOUCHES) this.addEventListener(event, this.start, { passive: true });
    this.observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.start(),
      {
        rootMargin: NEAR,
      },
    );
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  private start = (): void => {
    if (this.started) return;
    this.started = true;
    this.observer?.disconnect();
    for (const event of TOUCHES) this.removeEventListener(event, this.start);
    void this.load();
  };

  private async load(): Promise<void> {
    const { module } = this.dataset;
    if (!module) return;
    try {
      const { mount } = (await import(module)) as IslandModule;
      mount(this, { newWorker: (url) => new Worker(trustedScriptUrl(url)) });
    } catch (error) {
      console.warn(this.dataset.name, error);
      this.dataset.failed = '';
      this.note(say('The live figure could not be loaded; the drawing stands in for it.'));
    }
  }

  private note(words: string): void {
    const note = document.createElement('p');
    note.className = 'xp-note';
    note.setAttribute('role', 'status');
    note.textContent = words;
    this.append(note);
  }
}

customElements.define('explorable-island', ExplorableIsland);
