import { mountHeldFigure } from '../_furniture/held-figure';
import { parts } from './parts';

export const mount = mountHeldFigure(parts);
