import type { Maker } from '@/lib/static/types';

/** What is made from the finished pages, after they are pruned. */
export const makers: readonly Maker[] = [];
