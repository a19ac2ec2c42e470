interface LockedPackage {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** "name version integrity" of these packages and of all that they depend on, sorted, as a package-lock.json (version 2 or 3) has them. */
export function lockRows(lock: string, names: readonly string[]): string[] {
  const { packages = {} } = JSON.parse(lock) as { packages?: Record<string, LockedPackage> };
  const reached = new Map<string, string>();
  const waiting = names.map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const path = resolve(packages, next.name, next.from);
    const found = path === undefined ? undefined : packages[path];
    if (path === undefined || !found || reached.has(path)) continue;
    reached.set(path, `${path} ${found.version ?? ''} ${found.integrity ?? ''}`);
    const needed = { ...found.dependencies, ...found.optionalDependencies, ...found.peerDependencies };
    waiting.push(...Object.keys(needed).map((name) => ({ name, from: path })));
  }
  return [...reached.values()].sort();
}

/** Where Node finds a package: in the node_modules nearest to who asks, "node_modules/a/node_modules/b" before "node_modules/b". */
function resolve(packages: Record<string, LockedPackage>, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}
