import { faulty, ok, repaired } from './reading';
import type { TextReader } from './choice';

/**
 * Reader of dotted codes with `groups` digits, such as 33.26.11.2001 for [2, 2, 2, 4]. Lost dots and stray spaces have one reading where all digits
 * are there; a number such as 33.2 may have lost its last zero.
 */
export function codeReader(groups: readonly number[]): TextReader {
  const pattern = new RegExp(`^${groups.map((digits) => `\\d{${digits}}`).join('\\.')}$`);
  const bare = new RegExp(`^${groups.map((digits) => `(\\d{${digits}})`).join('')}$`);
  return (cell) => {
    const text = String(cell);
    if (pattern.test(text)) return ok(text);
    const digits = bare.exec(text.replace(/[\s\u200b\u2060.]/g, ''));
    if (digits !== null) return repaired('pattern', digits.slice(1).join('.'));
    const padded = typeof cell === 'number' ? text.padEnd(text.length + 1, '0') : '';
    return faulty('pattern', pattern.test(padded) ? padded : undefined);
  };
}
