import type { CellRule } from '../../rule';
import { slipDateWindow } from '../slips/slipDateWindow';
import { dateWindow } from './dateWindow';
import { range } from './range';
import { required } from './required';

/** In running order: an exchanged day and month explains a date outside the window; a condition of `required` must not rest on a value out of range. */
export const cellRules: readonly CellRule[] = [range, slipDateWindow, dateWindow, required];
