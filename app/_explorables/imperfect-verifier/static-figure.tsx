import { heldStatic } from '../_furniture/held-static';
import { parts } from './parts';

export const ImperfectVerifierStatic = heldStatic(parts);
