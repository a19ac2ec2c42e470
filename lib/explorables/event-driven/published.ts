import type { Dataset } from './datasets';

/** Table I of the AMPLE paper, one-layer GCN, with the graphs' sizes; held equal to `content/data/ample_table1_gcn.csv` by test. */
export const publishedDatasets: readonly Dataset[] = [
  { name: 'Cora', nodes: 2708, edges: 10556, cpuMs: 244.4, gpuMs: 7.2, ampleMs: 0.246 },
  { name: 'CiteSeer', nodes: 3327, edges: 9104, cpuMs: 244.3, gpuMs: 10.1, ampleMs: 0.294 },
  { name: 'PubMed', nodes: 19717, edges: 88648, cpuMs: 362.4, gpuMs: 4.8, ampleMs: 1.617 },
  { name: 'Flickr', nodes: 89250, edges: 899756, cpuMs: 475.4, gpuMs: 14.5, ampleMs: 7.227 },
  { name: 'Reddit', nodes: 232965, edges: 23213838, cpuMs: 953.3, gpuMs: 171, ampleMs: 24.6 },
  { name: 'Yelp', nodes: 716847, edges: 13954819, cpuMs: 760.8, gpuMs: 110.9, ampleMs: 57.5 },
];
