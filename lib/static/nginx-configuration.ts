import type { Manifest } from './types'; export function nginxConfiguration(manifest: Manifest): string { return manifest.build; }
