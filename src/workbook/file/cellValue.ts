import type { CellValue } from '../../engine/schema';
import { cellText } from '../xmlText';

/** A value as hucre is to write it, which escapes control characters but nothing else that needs it. */
export const cellValue = (value: CellValue): CellValue => (typeof value === 'string' ? cellText(value) : value);
