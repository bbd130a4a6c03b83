import { singleSpaced } from '../key';
import { ok, repaired } from './reading';
import type { TextReader } from './choice';

/** Reader of free text: stray, double and non-breaking spaces are dropped. */
export const readText: TextReader = (cell) => {
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  const clean = singleSpaced(text);
  return clean === text ? ok(text) : repaired('spacing', clean);
};
