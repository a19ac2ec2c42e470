/** A dataset of the AMPLE paper. Nodes and (directed) edges: PyTorch Geometric 2.8.0; times: Table I, one-layer GCN. */
export interface Dataset {
  name: string;
  nodes: number;
  edges: number;
  cpuMs: number;
  gpuMs: number;
  ampleMs: number;
}

/** Reads `ample_table1_gcn.csv`. "Reddit (PyG Reddit2)" is called Reddit, as in the paper. */
export function parseDatasets(csv: string): Dataset[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [name = '', nodes, edges, , cpu, gpu, ample] = line.split(',');
    return {
      name: name.replace(/ \(.*\)$/, ''),
      nodes: Number(nodes),
      edges: Number(edges),
      cpuMs: Number(cpu),
      gpuMs: Number(gpu),
      ampleMs: Number(ample),
    };
  });
}

/** Clock of the published build, Alveo U280 in simulation. */
export const CLOCK_HZ = 200e6;

/** Clock cycles the published build spent per node. */
export function cyclesPerNode({ nodes, ampleMs }: Dataset): number {
  return ((ampleMs / 1000) * CLOCK_HZ) / nodes;
}
