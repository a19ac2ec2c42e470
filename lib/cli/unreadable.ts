import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The first folder on the way to a path, from the root, that others than its owner and group may not pass; undefined when all may. */
export function unreadable(path: string): string | undefined {
  const ways: string[] = [];
  for (let place = resolve(path); ; place = dirname(place)) {
    ways.unshift(place);
    if (place === dirname(place)) break;
  }
  return ways.find(
    (place) =>
      (statSync(place).mode & 0o005) !== 0o005 && (place === resolve(path) || (statSync(place).mode & 0o001) === 0),
  );
}
