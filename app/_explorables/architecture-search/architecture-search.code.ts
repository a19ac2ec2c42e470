// The engine's modules as text, for "Code". Loaded only when asked for.
import devices from '@/lib/explorables/architecture-search/devices.ts?raw';
import networks from '@/lib/explorables/architecture-search/networks.ts?raw';
import search from '@/lib/explorables/architecture-search/search.ts?raw';
import train from '@/lib/explorables/architecture-search/train.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/architecture-search';

export const files: SourceFile[] = [
  { path: `${folder}/search.ts`, text: search },
  { path: `${folder}/devices.ts`, text: devices },
  { path: `${folder}/networks.ts`, text: networks },
  { path: `${folder}/train.ts`, text: train },
];
