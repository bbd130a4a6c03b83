import { readXlsx } from 'hucre';
import { templateWorkbook } from '../../src/app';
import { rowPlaces } from '../../src/engine/dataset';
import type { CellValue } from '../../src/engine/schema';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import { areaSource } from '../support/areas';
import { benches, type Opened } from '../support/benches';
import { faultsByOpenXml } from '../support/openXml';
import { programme, schema, wordsIn } from '../support/programme';

/** A new workbook of a kecamatan: its tables have 50 blank rows, calculated columns and native rules. */
async function newWorkbook(): Promise<Uint8Array> {
  const whole = await areaSource('33.26');
  if (whole === null) throw new Error('no area');
  const part = whole.areas.find(({ code }) => code === '33.26.15') ?? null;
  return writeWorkbookFile(templateWorkbook(programme, { whole, part }, 42_004, entryTexts('id', wordsIn('id'))));
}

/** A change that appends loans, the cells given by the headers of their columns. */
async function loans({ workbook }: Opened, rows: readonly Readonly<Record<string, CellValue>>[]) {
  const [table] = (await workbook.readTables(['Pinjaman'])).tables;
  const places = table === undefined ? null : rowPlaces(schema, table);
  if (table === undefined || places === null) throw new Error('There are no loans.');
  const { header, last, columns } = places;
  const appended = rows.map((row) => {
    const cells = Array.from({ length: table.values[0]?.length ?? 0 }, (): CellValue => null);
    for (const [name, value] of Object.entries(row)) cells[columns.get(name) ?? -1] = value;
    return cells;
  });
  return { columns, change: { table, header, last, key: [columns.get('Nomor Pinjaman') ?? 0], appended, removed: [] } };
}

const loan = (number: number) => ({
  'Nomor Pinjaman': `2001/${String(number).padStart(4, '0')}`,
  Pokok: 1_000_000 + number,
  'Angsuran Pokok': 1_000,
  Saldo: 999_000 + number,
});

test.each(benches)(
  'in a new workbook rows fill the blank ones, and grow the Table with its rules and formulas in $title',
  async (bench) => {
    const opened = await bench.open(await newWorkbook());
    const before = (await readXlsx(await opened.save())).sheets.find(({ name }) => name === 'Pinjaman');
    const range = before?.tables?.[0]?.range ?? '';
    const bottom = Number(/\d+$/.exec(range)?.[0]);
    const { columns, change } = await loans(
      opened,
      Array.from({ length: bottom + 1 }, (_, index) => loan(index + 1)),
    );
    // The header takes a row, so that two rows more come than there are blank ones.
    const [places] = await opened.workbook.apply([], [], undefined, [change]);
    expect(places).toEqual(Array.from({ length: bottom + 1 }, (_, index) => index + 1));
    expect(await opened.workbook.apply([], [], undefined, [change])).toEqual([places]);

    const [after] = (await opened.workbook.readTables(['Pinjaman'])).tables;
    const saldo = columns.get('Saldo') ?? 0;
    expect(after?.values).toHaveLength(bottom + 2);
    expect(after?.values.slice(-2).map((row) => row[saldo])).toEqual([999_000 + bottom, 999_001 + bottom]);
    const saved = await opened.save();
    const sheet = (await readXlsx(saved)).sheets.find(({ name }) => name === 'Pinjaman');
    expect(sheet?.tables?.[0]?.range).toBe(range.replace(/\d+$/, String(bottom + 2)));
    const formulas = [1, bottom + 1].map((row) => sheet?.cells?.get(`${row},${saldo}`)?.formula);
    expect(formulas[0]).toBeDefined();
    expect(formulas[1]).toBe(formulas[0]);
    const grown = (rule: { readonly range: string }): string =>
      rule.range.replace(new RegExp(`${bottom}$`), String(bottom + 2));
    expect(sheet?.dataValidations?.map(({ range: of }) => of).sort()).toEqual(
      before?.dataValidations?.map(grown).sort(),
    );
    if (bench.title === 'a file') expect(faultsByOpenXml(saved, 'xlsx')).toEqual([]);
  },
);
