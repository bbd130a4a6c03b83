import type { RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, brief, check, edited, mapTable, type Edit } from '../../support/base';

/** The small workbook with the cell of a column merged over some sheet rows (1-based), its value in the first. */
function merged(
  table: string,
  header: string,
  rows: readonly [number, number],
  ...edits: readonly Edit[]
): RawWorkbook {
  const [first, last] = rows;
  return mapTable(edited(baseWorkbook(), ...edits), table, (raw) => {
    const column = raw.values[0]?.indexOf(header) ?? -1;
    const values = raw.values.map((cells, row) =>
      row >= first && row < last ? cells.map((cell, position) => (position === column ? null : cell)) : cells,
    );
    return { ...raw, values, merges: [{ top: first - 1, left: column, bottom: last - 1, right: column }] };
  });
}

test('a faulty cell merged over rows is one finding, while each of its rows has an error', () => {
  const { findings, score } = check(merged('Desa', 'Penduduk', [2, 4], ['Desa', 2, 'Penduduk', 'banyak']));
  expect(findings.map(brief)).toEqual(['error type Desa!J2']);
  expect(score.accuracy).toBeCloseTo((5 + 1 / 4) / 6);
});

test('an unknown reference in a merged cell is one finding, at its top', () => {
  const { findings } = check(merged('BLM', 'Kode BKM', [3, 5], ['BLM', 3, 'Kode BKM', 'B0Q']));
  expect(findings.map(brief)).toEqual(['error foreign-key BLM!B3']);
});

test('a merged key is repeated in each further row', () => {
  const { findings } = check(merged('Angsuran', 'Nomor Bukti', [2, 4]));
  expect(findings.map(brief)).toEqual(['error unique Angsuran!A3', 'error unique Angsuran!A4']);
});

test('what concerns a row stands in the row, in the part of the merged cell that is there', () => {
  const { findings } = check(merged('Desa', 'KK', [2, 3], ['Desa', 3, 'Penduduk', 500]));
  expect(findings.map(brief)).toEqual(['error desa-households Desa!K3']);
});
