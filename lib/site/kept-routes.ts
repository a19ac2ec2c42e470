import 'server-only';
import { readFileSync } from 'node:fs';

const file = process.env.KEPT_ROUTES_FILE;
const kept = new Set(file ? (JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')) as string[]) : []);

/** Whether the build that runs now has this route from an earlier one (lib/build/pages/kept-routes.ts), so that it need not be rendered. */
export const isKept = (route: string): boolean => kept.has(route);
