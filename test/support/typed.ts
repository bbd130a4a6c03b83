import fc from 'fast-check';
import type { RawWorkbook } from '../../src/engine/dataset';
import type { CellValue, ColumnSchema } from '../../src/engine/schema';
import { edited, type Edit } from './base';
import { schema } from './programme';

/** Ways in which people write what a cell holds, and what they write by mistake, by column type. */
function spellings({ type }: ColumnSchema): fc.Arbitrary<(value: CellValue) => CellValue> {
  const upper = (value: CellValue): CellValue => String(value ?? '').toUpperCase();
  const spaced = (value: CellValue): CellValue => (value === null ? null : `  ${String(value)}\u00a0 `);
  const grouped = (value: CellValue): CellValue =>
    typeof value === 'number' ? `Rp. ${value.toLocaleString('id-ID')},-` : value;
  const bare = (value: CellValue): CellValue => String(value ?? '').replaceAll('.', '');
  const asText = (value: CellValue): CellValue => (value === null ? null : String(value));
  const wrong = fc.constantFrom<CellValue>(null, 'xyz', '#N/A', '-', 'x', '12,5', 1.25, -3, '3/14/2013', '1,000', true);
  const own = {
    text: [spaced, upper],
    code: [bare, spaced],
    choice: [upper, spaced],
    yesno: [upper, (value: CellValue): CellValue => (value === 'Ya' ? 'v' : '-')],
    rp: [grouped, asText],
    int: [asText, (value: CellValue): CellValue => (value === 0 ? 'nihil' : asText(value))],
    number: [asText],
    percent: [(value: CellValue): CellValue => (typeof value === 'number' ? `${value * 100} %` : value)],
    date: [(value: CellValue): CellValue => (value === null ? null : '6 Nopember 2013'), asText],
    month: [
      (): CellValue => 'Des-14',
      (value: CellValue): CellValue => (typeof value === 'number' ? value - 3 : value),
    ],
    year: [spaced],
  }[type];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...own) },
    { weight: 1, arbitrary: wrong.map((value) => () => value) },
  );
}

/** A workbook as people type it: some cells of `raw` in other spellings, a few of them wrong. */
export function typedBy(raw: RawWorkbook): fc.Arbitrary<RawWorkbook> {
  const columns = Object.values(schema.tables).flatMap(({ name, columns: own }) =>
    own.map((column) => ({ name, column })),
  );
  const edit = fc.constantFrom(...columns).chain(({ name, column: typed }) => {
    const values = raw.tables.find((table) => table.name === name)?.values ?? [];
    const column = values[0]?.indexOf(typed.header) ?? -1;
    return fc
      .tuple(fc.integer({ min: 1, max: values.length - 1 }), spellings(typed))
      .map(([row, spell]): Edit => [name, row + 1, typed.header, spell(values[row]?.[column] ?? null)]);
  });
  return fc.array(edit, { minLength: 1, maxLength: 25 }).map((edits) => edited(raw, ...edits));
}
