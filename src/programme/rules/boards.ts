import { codeAt, hasGap, joins, rowNumber, spellingsOf, type RowRule, type Subject } from '../../engine/check';
import { rowRule, tablesOf } from './rowRule';

/** For each BKM row the first BKM row of the same desa; -1 where Kode Desa is missing. */
function firstBoards(subject: Subject): Int32Array {
  const { codes, dictionary } = tablesOf(subject).BKM.text('Kode Desa');
  const { first } = spellingsOf(dictionary);
  const firstRow = new Int32Array(dictionary.length).fill(-1);
  return codes.map((own, row) => {
    const code = codeAt(first, own);
    if (code === -1) return -1;
    if (firstRow[code] === -1) firstRow[code] = row;
    return codeAt(firstRow, code);
  });
}

/** A second board for one desa. */
export const bkmPerDesa: RowRule = rowRule({
  id: 'bkm-per-desa',
  severity: 'error',
  phase: 'key',
  table: 'BKM',
  reads: ['Kode Desa'],
  // A row pasted twice is a repeated key, not a second board as well.
  optional: ['Kode BKM'],
  column: 'Kode Desa',
  ofRow: true,
  prepare(table, subject) {
    const first = subject.get(firstBoards);
    return (row) => {
      const other = codeAt(first, row);
      return other === row ? null : { params: { row: rowNumber(table, other) }, plain: ['row'] };
    };
  },
});

/**
 * Rows of Desa that no board names; null while that cannot be judged: a BKM row whose Kode Desa is missing, unknown or another board's, or a Desa
 * row without a readable key.
 */
export function desaWithoutBoard(subject: Subject): ReadonlySet<number> | null {
  if (!subject.has('Desa') || !subject.has('BKM')) return null;
  const desa = subject.get(joins).index('Desa');
  const named = subject.get(joins).rows('BKM', 'Kode Desa');
  if (!desa.complete || hasGap(named)) return null;
  if (subject.get(firstBoards).some((first, row) => first !== row)) return null;
  const known = new Set(named);
  return new Set(Array.from(desa.firstRow.keys()).filter((row) => desa.firstRow[row] === row && !known.has(row)));
}

/** A desa that no BKM row names. */
export const desaWithoutBkm: RowRule = rowRule({
  id: 'desa-without-bkm',
  severity: 'error',
  phase: 'key',
  table: 'Desa',
  reads: ['Kode Desa'],
  column: 'Kode Desa',
  prepare(_table, subject) {
    const rows = subject.get(desaWithoutBoard);
    return rows === null ? null : (row) => (rows.has(row) ? {} : null);
  },
});
