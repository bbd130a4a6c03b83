import {
  applyRepairs,
  checkWorkbook,
  historyTable,
  planRepairs,
  planRestore,
  readBatches,
  type Batch,
  type CheckResult,
} from '../../src/app';
import type { CellValue } from '../../src/engine/schema';
import type { Workbook } from '../../src/workbook/port';
import { bojong, type Change } from '../e2e/support/workbooks';
import { appContext } from '../support/programme';
import { tableIn } from '../../src/engine/dataset';
import { someBenches, type Opened } from '../support/benches';

const app = appContext;
const author = { name: 'Siti', at: 41_989.5 };

/** Texts and numbers, a lost key, a date, a month in a key, and an entry of Profil: each with a certain repair. */
const faults: readonly Change[] = [
  { sheet: 'Desa', row: 1, column: 'Jenis', value: 'desa ' },
  { sheet: 'Desa', row: 2, column: 'KK', value: '1.250' },
  { sheet: 'Desa', row: 3, column: 'PLPBK', value: 1 },
  { sheet: 'Pinjaman', row: 0, column: 'Kode BKM', value: ' BKM-1 ' },
  { sheet: 'Pinjaman', row: 1, column: 'Pokok', value: 'Rp 5.000.000' },
  { sheet: 'BKM', row: 0, column: 'Tanggal Berdiri', value: '05/03/2008' },
  { sheet: 'UPK', row: 0, column: 'Kas dan Bank', value: '12.000' },
  { sheet: 'Profil', row: 4, column: 'Isian', value: 'Desember 2014' },
];

const latest = async (workbook: Workbook): Promise<Batch> => {
  const [batch] = readBatches((await workbook.readTables([historyTable])).tables);
  if (batch === undefined) throw new Error('no batch');
  return batch;
};
const valuesOf = async (workbook: Workbook) =>
  (await workbook.readTables(['Profil', 'Desa', 'BKM', 'Pinjaman', 'UPK'])).tables.map(({ values }) => values);
const edit = (
  { dataset }: CheckResult,
  table: 'Desa',
  row: number,
  column: string,
  before: CellValue,
  after: CellValue,
) => {
  const { place, sheetRows, sheetColumns } = tableIn(dataset, table);
  return { sheet: place.sheet, row: sheetRows[row] ?? 0, column: sheetColumns.get(column) ?? 0, before, after };
};

describe.each(someBenches)('in $title', ({ open }) => {
  /** A workbook whose certain repairs were made, saved, and opened again by somebody else. */
  async function repaired(changes: readonly Change[] = faults): Promise<{ before: unknown; opened: Opened }> {
    const first = await open(await bojong(changes));
    const before = await valuesOf(first.workbook);
    const check = await checkWorkbook(first.workbook, app);
    const { certain } = await planRepairs(first.workbook, check);
    expect(certain).toHaveLength(changes.length);
    await applyRepairs(first.workbook, certain, author);
    return { before, opened: await open(await first.save()) };
  }
  const restore = async (workbook: Workbook, at: number) => {
    const plan = await planRestore(workbook, await checkWorkbook(workbook, app), await latest(workbook));
    expect(plan.refused).toEqual([]);
    await applyRepairs(workbook, plan.changes, { ...author, at });
  };

  test('repairs of an earlier session are taken back, every value of its kind, and made again by taking that back', async () => {
    const { before, opened } = await repaired();
    const { workbook } = opened;
    const after = await valuesOf(workbook);
    expect(after).not.toEqual(before);
    await restore(workbook, author.at + 1);
    expect(await valuesOf(await (await open(await opened.save())).workbook)).toEqual(before);
    const [, first] = readBatches((await workbook.readTables([historyTable])).tables);
    if (first === undefined) throw new Error('no batch');
    const again = await planRestore(workbook, await checkWorkbook(workbook, app), first);
    expect(again.refused.map(({ why }) => why)).toContain('restored');
    expect(again.changes.map(({ place }) => place.table)).toEqual(['Profil']);
    await restore(workbook, author.at + 2);
    expect(await valuesOf(workbook)).toEqual(after);
    expect(readBatches((await workbook.readTables([historyTable])).tables).map(({ at }) => at)).toEqual([
      author.at + 2,
      author.at + 1,
      author.at,
    ]);
  });

  test('what was changed since, is gone or stands twice is named, and the rest is taken back', async () => {
    const kk = (row: number): Change => ({ sheet: 'Desa', row, column: 'KK', value: '1.250' });
    const { opened } = await repaired([kk(0), kk(1), kk(2), kk(3)]);
    const { workbook } = opened;
    const check = await checkWorkbook(workbook, app);
    const code = (row: number) => tableIn(check.dataset, 'Desa').rawValue(row, 'Kode Desa');
    await workbook.apply(
      [
        edit(check, 'Desa', 0, 'KK', 1250, 1300),
        edit(check, 'Desa', 1, 'Kode Desa', code(1), '33.26.11.2099'),
        edit(check, 'Desa', 4, 'Kode Desa', code(4), code(2)),
      ],
      [],
    );
    const plan = await planRestore(workbook, await checkWorkbook(workbook, app), await latest(workbook));
    expect(plan.refused.map(({ change, why }) => [change.key, why])).toEqual([
      [code(0), 'conflict'],
      [code(1), 'gone'],
      [code(2), 'repeated'],
    ]);
    expect(plan.changes.map(({ key, edit: { before, after } }) => [key, before, after])).toEqual([
      [code(3), 1250, '1.250'],
    ]);
  });
});
