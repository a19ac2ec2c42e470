import { addresses } from '@/lib/site/addresses';
import { basePath } from '../base-path';

/** What Pagefind's worker answers to `search`: where each page's data can be asked for, best first. */
export interface IndexResults {
  results: { id: string; score: number; data: string }[];
  filters: Record<string, Record<string, number>>;
}

/** What it answers to `getData`: the words of a page, parted by spaces, and the elements with an id by the place of their first word. */
export interface IndexFragment {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

export type NewWorker = (address: string) => Worker;

/** The door to Pagefind: its worker, asked by messages. The worker alone may compile WebAssembly, by the policy it is sent with. */
export class IndexWorker {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  private readonly ready: Promise<unknown>;
  private asked = 0;

  constructor(newWorker: NewWorker, language: string) {
    this.worker = newWorker(`${basePath}${addresses.searchIndex}/pagefind-worker.js`);
    this.worker.onmessage = ({ data }: MessageEvent<{ id: number; result?: unknown; error?: string }>) => {
      const { resolve, reject } = this.waiting.get(data.id) ?? {};
      this.waiting.delete(data.id);
      if (data.error === undefined) resolve?.(data.result);
      else reject?.(new Error(data.error));
    };
    this.worker.onerror = () => this.fail(new Error('The search index could not be read.'));
    this.ready = this.ask('init', {
      basePath: `${basePath}${addresses.searchIndex}/`,
      // Results name pages by their addresses within the site.
      baseUrl: '/',
      language,
      metaCacheTag: '',
    });
    this.ready.catch(() => undefined);
  }

  /** Pages that hold the query; a query of `null` asks for the filters' counts alone. */
  async search(query: string | null, filters: Record<string, string>): Promise<IndexResults> {
    await this.ready;
    return (await this.ask('search', query, { filters })) as IndexResults;
  }

  async filters(): Promise<IndexResults['filters']> {
    await this.ready;
    return (await this.ask('filters')) as IndexResults['filters'];
  }

  async read(data: string): Promise<IndexFragment> {
    return (await this.ask('getData', data)) as IndexFragment;
  }

  /** The words of the site, the commonest first: what a misspelling is compared with. */
  async words(): Promise<string[]> {
    const response = await fetch(basePath + addresses.searchWords);
    return response.ok ? (await response.text()).split('\n') : [];
  }

  private ask(method: string, ...args: unknown[]): Promise<unknown> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, method, args });
    });
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
