import type { CellRule } from '../rule';
import { dateWindow } from './dateWindow';
import { range } from './range';
import { required } from './required';

/** In running order: a condition of `required` must not rest on a value out of range. */
export const cellRules: readonly CellRule[] = [range, dateWindow, required];
