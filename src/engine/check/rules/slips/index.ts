import type { Schema } from '../../../schema';
import type { RowRule } from '../../rule';
import { slipDayMonth } from './slipDayMonth';
import { slipThousand } from './slipThousand';

/** Slips of an English Office. They run last: where an error reads the cell already, that is the finding. */
export const slipRules = (schema: Schema): readonly RowRule[] => [...slipThousand(schema), ...slipDayMonth(schema)];
