/** How grave each fault of reading is (docs/spec/rules.md), written from there by hand. */
import { readingRules } from '../../../src/engine/check/rules/reading';
import { baseWorkbook, brief, check, edited, mapTable, withoutRows } from '../../support/base';
import { schema } from '../../support/programme';
import type { RawWorkbook } from '../../../src/engine/dataset';

test('every rule of reading has its severity, and no other is there', () => {
  expect(Object.fromEntries(readingRules(schema).map(({ id, severity }) => [id, severity]))).toEqual({
    'table-missing': 'error',
    'table-empty': 'error',
    'column-missing': 'error',
    'column-duplicate': 'error',
    'column-unknown': 'info',
    'column-personal': 'warning',
    'totals-row': 'warning',
    'text-row': 'warning',
    'rows-outside-table': 'warning',
    'formula-overwritten': 'info',
    'formula-error': 'error',
    profile: 'error',
    settings: 'warning',
    type: 'error',
    integer: 'error',
    choice: 'error',
    pattern: 'error',
    spacing: 'warning',
  });
});

const found = (raw: RawWorkbook, rule: string): readonly string[] =>
  check(raw)
    .findings.filter((finding) => finding.rule === rule)
    .map(brief);
/** The workbook with a row of cells at the end of a table. */
const withRow = (name: string, ...cells: readonly (string | number | null)[]): RawWorkbook =>
  mapTable(baseWorkbook(), name, (table) => ({
    ...table,
    values: [...table.values, (table.values[0] ?? []).map((_, column) => cells[column] ?? null)],
  }));
/** The workbook with a column of these cells, its header first. */
const withColumn = (name: string, ...cells: readonly (string | number | null)[]): RawWorkbook =>
  mapTable(baseWorkbook(), name, (table) => ({
    ...table,
    values: table.values.map((row, index) => [...row, cells[index] ?? null]),
  }));

test('an empty table is an error for Desa and BKM, a warning for the others', () => {
  expect(found(withoutRows(baseWorkbook(), 'Desa', 2, 3, 4, 5), 'table-empty')).toEqual(['error table-empty Desa']);
  expect(found(withoutRows(baseWorkbook(), 'BKM', 2, 3, 4, 5), 'table-empty')).toEqual(['error table-empty BKM']);
  expect(found(withoutRows(baseWorkbook(), 'BLM', 2, 3, 4, 5), 'table-empty')).toEqual(['warning table-empty BLM']);
  expect(found(withoutRows(baseWorkbook(), 'Forum', 2, 3, 4), 'table-empty')).toEqual([]);
});

test('columns: known twice, unknown, of personal data', () => {
  expect(found(withColumn('BLM', 'Swadaya', 1, 2, 3, 4), 'column-duplicate')).toEqual([
    'error column-duplicate BLM!Q1',
  ]);
  expect(found(withColumn('BLM', 'Catatan Warga', 'a', 'b'), 'column-unknown')).toEqual(['info column-unknown BLM!Q1']);
  const numbers = ['3326120101800001', '3326120202810002', '3326120303820003', '3326120404830004'];
  expect(found(withColumn('BLM', 'NIK Ketua', ...numbers), 'column-personal')).toEqual([
    'warning column-personal BLM!Q1',
  ]);
});

test('rows that are no data: totals and words are warnings, what stands below the table an info', () => {
  expect(found(withRow('BLM', 'Jumlah', null, null, null, null, 1), 'totals-row')).toEqual([
    'warning totals-row BLM!A6 -> null?',
  ]);
  const signed = mapTable(withRow('BLM'), 'BLM', (table) => ({
    ...table,
    values: [...table.values, (table.values[0] ?? []).map((_, column) => ['Dibuat oleh', 'Bendahara'][column] ?? null)],
  }));
  expect(found(signed, 'text-row').map((line) => line.split(' ')[0])).toEqual(['info']);
});

test('cells: what is certain is a warning, whatever the rule; what is not is an error', () => {
  const lines = (header: string, value: string | number) =>
    check(edited(baseWorkbook(), ['BLM', 2, header, value])).findings.map(brief);
  expect(lines('Sumber Dana', 'apbn')).toEqual(['warning choice BLM!E2 -> APBN!']);
  expect(lines('Sumber Dana', 'Hibah')).toEqual(['error choice BLM!E2']);
  expect(lines('Swadaya', 'Rp 30.000.000')).toEqual(['warning type BLM!N2 -> 30000000!']);
  expect(lines('Swadaya', 'banyak')).toEqual(['error type BLM!N2']);
  expect(lines('Swadaya', '#REF!')).toEqual(['error formula-error BLM!N2']);
  expect(lines('KK Penerima Manfaat', 299.5)[0]).toMatch(/^error integer BLM!O2/);
  expect(lines('Nomor', ' D-1')).toEqual(['warning spacing BLM!A2 -> D-1!']);
});
