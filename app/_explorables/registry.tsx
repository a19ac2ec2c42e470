import type { ReactNode } from 'react';
import type { ExplorableName } from '@/lib/explorables/names';
import type { FigureWords } from './_furniture/words';
import { ArchitectureSearchStatic } from './architecture-search/static-figure';
import { BitAllocatorStatic } from './bit-allocator/static-figure';
import { ContinuousBatchingStatic } from './continuous-batching/static-figure';
import { EventDrivenStatic } from './event-driven/static-figure';
import { ImperfectVerifierStatic } from './imperfect-verifier/static-figure';
import { LayerRoundingStatic } from './layer-rounding/static-figure';
import { NumberFormatsStatic } from './number-formats/static-figure';
import { OutlierRowStatic } from './outlier-row/static-figure';
import { PlacementStatic } from './placement/static-figure';
import { ThoughtGraphsStatic } from './thought-graphs/static-figure';

/** Draws a figure at its default state, without scripts: for the page before it is live, feeds and print. */
export type StaticFigure = (props: { alt: string; words: FigureWords }) => ReactNode;

/** The static figure of each explorable, drawn from its engine. */
export const staticFigures: Record<ExplorableName, StaticFigure> = {
  'architecture-search': ArchitectureSearchStatic,
  'bit-allocator': BitAllocatorStatic,
  'continuous-batching': ContinuousBatchingStatic,
  'event-driven': EventDrivenStatic,
  'imperfect-verifier': ImperfectVerifierStatic,
  'layer-rounding': LayerRoundingStatic,
  'number-formats': NumberFormatsStatic,
  'outlier-row': OutlierRowStatic,
  placement: PlacementStatic,
  'thought-graphs': ThoughtGraphsStatic,
};
