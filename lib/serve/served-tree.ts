import { basename, dirname } from 'node:path';
import { cvQueryVariants, variantsAmong } from '@/lib/cv/variants';
import type { Manifest } from '@/lib/http/manifest';
import { referenceVariants, type QueryVariant } from '@/lib/http/representations';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { verifyTree, type Damage } from '@/lib/trees/verify-tree';
import type { Answerer } from './answer';
import { remembered } from './render/remembered';
import { Renderer } from './render/renderer';
import { startRenderProcess } from './render/start-render-process';
import { Site, type Health } from './site';
import { openStaticTree } from './static-tree';

export interface ServedTreeOptions {
  /** A laid-out site: the folder that holds manifest.json, files/, next/ and renderer/. Relative to the project. */
  directory: string;
  /** Addresses that read their query; those of the CV when absent. */
  variants?: readonly QueryVariant[];
  health: () => Health;
  onError: (error: unknown) => void;
}

/** What the queries of a tree choose among: its tailored CVs, and citation styles of its own. */
const variantsOf = ({ entries, styles = [] }: Manifest): QueryVariant[] => [
  ...cvQueryVariants(variantsAmong(Object.keys(entries))),
  ...referenceVariants(styles),
];

/** A tree while it is served: leased, so that nobody removes it, and with a process of its own for what is rendered on request. */
export interface ServedTree extends Answerer {
  readonly directory: string;
  readonly build: string;
  readonly renderer: Renderer;
  /** What is found damaged, looked for in the background. */
  verify(): Promise<Damage[]>;
  /** Lets go of the tree when the last answer from it is sent. */
  retire(): void;
}

/** Throws where there is no tree, or none with a whole manifest. */
export function openServedTree({ directory, variants, health, onError }: ServedTreeOptions): ServedTree {
  // First of all: once it is held, it stays.
  const lease = new SiteBuilds(dirname(directory)).lease(basename(directory), onError);
  try {
    const tree = openStaticTree(directory);
    const renderer = new Renderer({ start: () => startRenderProcess(directory), onError });
    const site = new Site({
      mode: 'production',
      tree,
      render: remembered((asked) => renderer.render(asked)),
      variants: variants ?? variantsOf(tree.manifest),
      health,
      onError,
    });
    const use = new Use(() => {
      renderer.close();
      lease.release();
    });
    return {
      directory,
      build: tree.manifest.build,
      renderer,
      answer: (request, response) => {
        use.begin();
        response.once('close', () => use.end());
        return site.answer(request, response);
      },
      apologise: (request, response) => site.apologise(request, response),
      verify: () => verifyTree(directory),
      retire: () => use.retire(),
    };
  } catch (error) {
    lease.release();
    throw error;
  }
}

/** Counts who uses a thing, and gives it up once it is retired and nobody does. */
class Use {
  private users = 0;
  private isRetired = false;

  constructor(private readonly giveUp: () => void) {}

  begin(): void {
    this.users += 1;
  }

  end(): void {
    this.users -= 1;
    if (this.isRetired && this.users === 0) this.giveUp();
  }

  retire(): void {
    if (this.isRetired) return;
    this.isRetired = true;
    if (this.users === 0) this.giveUp();
  }
}
