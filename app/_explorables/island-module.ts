/** What the page script lends to an island. */
export interface IslandTools {
  /** Starts a classic worker from an asset's address, through the site's Trusted Types policy. */
  newWorker: (url: string) => Worker;
}

/** What a `*.client.tsx` exports: it makes the static figure inside `element` live. */
export interface IslandModule {
  mount: (element: HTMLElement, tools: IslandTools) => void;
}
