import type { CellValue } from '../../src/engine/schema';
import type { Reading } from '../../src/engine/dataset/read/reading';

/**
 * A reading as a short text: `12` as it stands, `=12 type` repaired, `?12 type` suggested, `!type` a fault without a suggestion, `blank`.
 */
export function shorthand(reading: Reading<number> | Reading<string>): string {
  switch (reading.kind) {
    case 'blank':
      return 'blank';
    case 'ok':
      return String(reading.value);
    case 'repaired':
      return `=${show(reading.value)} ${reading.rule}`;
    case 'faulty':
      return reading.suggestion === undefined ? `!${reading.rule}` : `?${show(reading.suggestion)} ${reading.rule}`;
  }
}

/** Negative zero shows as such, so that it cannot hide. */
const show = (value: CellValue): string => (Object.is(value, -0) ? '-0' : String(value));
