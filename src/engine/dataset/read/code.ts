import { faulty, ok, repaired } from './reading';
import type { TextReader } from './choice';

/**
 * Reader of dotted codes with `groups` digits, such as 33.26.11.2001 for [2, 2, 2, 4], or with the first of them only, `least` at least. Lost dots and
 * stray spaces have one reading where all digits are there; a number such as 33.2 may have lost its last zero.
 */
export function codeReader(groups: readonly number[], least = groups.length): TextReader {
  const forms = groups.flatMap((_, index) => (index + 1 < least ? [] : [groups.slice(0, index + 1)]));
  const oneOf = (dot: string): RegExp =>
    new RegExp(`^(?:${forms.map((form) => form.map((digits) => `(\\d{${digits}})`).join(dot)).join('|')})$`);
  const pattern = oneOf('\\.');
  const bare = oneOf('');
  return (cell) => {
    const text = String(cell);
    if (pattern.test(text)) return ok(text);
    const digits = bare.exec(text.replace(/[\s\u200b\u2060.]/g, ''));
    if (digits !== null) return repaired('pattern', digits.slice(1).filter(Boolean).join('.'));
    const padded = typeof cell === 'number' ? text.padEnd(text.length + 1, '0') : '';
    return faulty('pattern', pattern.test(padded) ? padded : undefined);
  };
}
