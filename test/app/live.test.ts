import { expect as wholeExpect } from '@jest/globals';
import { stampWorkbook, type CheckResult } from '../../src/app';
import { tableIn } from '../../src/engine/dataset';
import { DataCells } from '../../src/engine/dataset/dataCells';
import type { CellValue } from '../../src/engine/schema';
import { baseWorkbook } from '../support/base';
import { full, live, sheetsOf, staleness } from '../support/live';
import { syncs } from '../support/requests';

// Cells are equal that hold the same, whether they were read so or edited since.
wholeExpect.addEqualityTesters([
  function (a, b) {
    if (!(a instanceof DataCells && b instanceof DataCells)) return undefined;
    const rowsOf = (cells: DataCells): unknown[] =>
      Array.from(cells.positions, (position, row) => [position, cells.row(row)]);
    return this.equals(rowsOf(a), rowsOf(b));
  },
]);

const rulesOf = ({ findings }: CheckResult): readonly string[] => findings.map(({ rule, cell }) => `${rule} ${cell}`);

/** A1 address of a cell of a table by its header. */
function cellOf(name: string, row: number, header: string): string {
  const column =
    baseWorkbook()
      .tables.find((table) => table.name === name)
      ?.values[0]?.indexOf(header) ?? -1;
  return `${String.fromCharCode(65 + column)}${row}`;
}
const saldo = cellOf('Pinjaman', 3, 'Saldo');
const relawan = cellOf('BKM', 2, 'Relawan Laki-laki');

describe.each(['table', 'range'] as const)('with tables as %s', (kind) => {
  test('an edited cell is checked again with three requests, and nothing is called stale', async () => {
    const bench = await live(sheetsOf(kind));
    expect(bench.first.ready).toBe(true);
    const before = syncs(bench.host).length;
    bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
    const check = await bench.rechecked();
    expect(rulesOf(check)).toContain(`loan-balance ${saldo}`);
    // The name of the sheet, how the tables stand, the row.
    expect(syncs(bench.host).length - before).toBe(3);
    expect(staleness(bench.told)).toEqual([]);
    expect(check).toEqual(await full(bench));

    bench.host.edit('Pinjaman', saldo, [[5_000_000]]);
    expect(await bench.rechecked()).toEqual(bench.first);
  });

  test('a cell of Profil, a header, a key or a reference has everything checked again', async () => {
    const bench = await live(sheetsOf(kind));
    const edits: readonly (readonly [string, string, CellValue])[] = [
      ['Profil', 'B6', 41_973],
      ['Pinjaman', 'N1', 'Sisa'],
      ['BKM', 'A2', 'B99'],
      ['UPK', 'A3', 'B04'],
      // Small enough to look like thousands cut off, which is a matter of the whole column.
      ['Pinjaman', saldo, 123],
    ];
    for (const [sheet, address, value] of edits) {
      bench.host.edit(sheet, address, [[value]]);
      const check = await bench.rechecked();
      expect(check).toEqual(await full(bench));
      expect(staleness(bench.told).at(-1)).toBe('soon');
    }
  });

  test('rows that are inserted or added below have everything checked again', async () => {
    const bench = await live(sheetsOf(kind));
    bench.host.insertRows('Desa', 3, 1);
    expect(rulesOf(await bench.rechecked())).toEqual(rulesOf(await full(bench)));
    bench.host.edit('Desa', 'A3', [['33.26.12.2014']]);
    const check = await bench.rechecked();
    expect(check).toEqual(await full(bench));
    expect(check.findings.some(({ rule }) => rule === 'unique')).toBe(true);
  });
});

test('several edits in quick succession are one reading', async () => {
  const bench = await live(sheetsOf('table'), true, 200);
  const before = syncs(bench.host).length;
  for (const row of [2, 3, 5]) bench.host.edit('Pinjaman', cellOf('Pinjaman', row, 'Saldo'), [[4_400_000]]);
  bench.host.edit('BKM', relawan, [[21]]);
  const check = await bench.rechecked();
  // Each edit asks for the name of its sheet.
  expect(syncs(bench.host).length - before).toBe(4 + 2);
  expect(check).toEqual(await full(bench));
});

test('cells beside the tables and sheets without tables change nothing', async () => {
  const bench = await live([...sheetsOf('table'), { name: 'Lain', rows: [['x']] }]);
  bench.host.edit('Lain', 'A1', [['y']]);
  expect(await bench.rechecked()).toBe(bench.first);
  bench.host.edit('Pinjaman', 'Z3', [['catatan']]);
  expect(await bench.rechecked()).toBe(bench.first);
  expect(staleness(bench.told)).toEqual([]);
});

test('a sheet that becomes a table of the programme is read', async () => {
  const tables = baseWorkbook().tables.filter(({ name }) => name !== 'Angsuran');
  const bench = await live(sheetsOf('range', tables));
  await Excel.run(async (excel) => {
    excel.workbook.worksheets.add('Angsuran');
    await excel.sync();
  });
  const angsuran = baseWorkbook().tables.find(({ name }) => name === 'Angsuran');
  bench.host.edit('Angsuran', 'A1:F2', angsuran?.values.slice(0, 2));
  const check = await bench.rechecked();
  expect(check.dataset.present.has('Angsuran')).toBe(true);
  expect(check).toEqual(await full(bench));
});

test('a formula elsewhere that follows an edited cell is read with it', async () => {
  // Saldo Pinjaman of board B01 adds up its loans, Laba is Pendapatan less Biaya; of both the edit hears nothing.
  const sheets = sheetsOf('range').map((sheet) =>
    sheet.name === 'UPK'
      ? {
          ...sheet,
          cells: new Map([
            ['3,6', { formula: 'SUMIFS(Pinjaman!N2:N10,Pinjaman!B2:B10,A4)', formulaResult: 7_000_000 }],
          ]),
        }
      : sheet,
  );
  const bench = await live(sheets);
  expect(bench.first.findings).toEqual([]);
  const loan = ['Angsuran Pokok', 'Saldo'].map((header) => cellOf('Pinjaman', 3, header));
  bench.host.edit('Pinjaman', loan.join(':'), [[4_000_000, 6_000_000]]);
  const check = await bench.rechecked();
  expect(check).toEqual(await full(bench));
  expect(tableIn(check.dataset, 'UPK').number('Saldo Pinjaman').values[2]).toBe(8_000_000);
  expect(staleness(bench.told)).toEqual([]);
});

test('the program’s own writing is no change; the check after it is followed on', async () => {
  const bench = await live();
  bench.follow({ working: true });
  const edit = { sheet: 'Pinjaman', row: 2, column: 13, before: 5_000_000, after: 4_000_000 };
  const note = ['loan-balance', 'Pinjaman', '*', null, null, 'sudah dicek', 'Tim', 42_000];
  await bench.workbook.apply([edit], [{ table: 'Catatan Pemeriksaan', rows: [note] }]);
  await bench.workbook.setSettings(new Map([['kertas', 'f4']]));
  await bench.workbook.mark([{ sheet: 'Pinjaman', row: 2, column: 13, kind: 'error' }]);
  bench.follow({ working: false, check: await full(bench) });
  bench.host.edit('BKM', relawan, [[21]]);
  expect(await bench.rechecked()).toEqual(await full(bench));
  expect(staleness(bench.told)).toEqual([]);
});

test('a change by somebody else is told and checked by nobody, until the user does', async () => {
  const bench = await live();
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]], 'remote');
  expect(await told).toEqual({ stale: 'others' });
  const again = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_100_000]]);
  expect(await again).toEqual({ stale: 'others' });

  bench.follow({ working: true });
  const check = await full(bench);
  bench.follow({ working: false, check });
  bench.host.edit('Pinjaman', saldo, [[5_000_000]]);
  expect(await bench.rechecked()).toEqual(bench.first);
});

test('while the user types the next cell Excel refuses; the edit is checked afterwards', async () => {
  const bench = await live();
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  bench.host.editMode = true;
  expect(await told).toEqual({ stale: 'soon' });
  bench.host.editMode = false;
  expect(await bench.rechecked()).toEqual(await full(bench));
});

test('a failure is told, and the next edit has both taken into account', async () => {
  const bench = await live();
  // The name of the sheet is asked for first.
  bench.host.faults.requests.set(bench.host.requests.length + 2, 'UnsupportedOperation');
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  expect(await told).toEqual({ stale: 'edited' });
  bench.host.edit('BKM', relawan, [[0]]);
  const check = await bench.rechecked();
  expect(rulesOf(check)).toContain(`loan-balance ${saldo}`);
  expect(check).toEqual(await full(bench));
});

test('edits during a task are checked after it, whether it brings a check or not', async () => {
  const bench = await live();
  bench.follow({ working: true });
  const check = await full(bench);
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  expect(await told).toEqual({ stale: 'soon' });
  bench.follow({ working: false, check });
  const after = await bench.rechecked();
  expect(after).toEqual(await full(bench));

  bench.follow({ working: true });
  bench.host.edit('Pinjaman', saldo, [[5_000_000]]);
  await bench.next();
  bench.follow({ working: false });
  expect(await bench.rechecked()).toEqual(bench.first);
});

test('what was changed before a task that brings no check is checked after it', async () => {
  const bench = await live();
  bench.follow({ asking: true });
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  await told;
  bench.follow({ asking: false, working: true });
  bench.follow({ working: false });
  expect(await bench.rechecked()).toEqual(await full(bench));
});

test('while a question is open nothing is checked; afterwards it is', async () => {
  const bench = await live();
  bench.follow({ asking: true });
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  expect(await told).toEqual({ stale: 'soon' });
  const before = syncs(bench.host).length;
  // Whatever was to begin at once has begun by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(syncs(bench.host).length).toBe(before);
  bench.follow({ asking: false });
  expect(await bench.rechecked()).toEqual(await full(bench));
});

test('turned off, edits only make the check stale; turned on again, they are checked', async () => {
  const bench = await live(sheetsOf('table'), false);
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  expect(await told).toEqual({ stale: 'edited' });
  bench.follow({ enabled: true });
  expect(await bench.rechecked()).toEqual(await full(bench));
  expect(staleness(bench.told)).toEqual(['edited']);
});

test('edits before the first check are no news; those during it are', async () => {
  const bench = await live();
  bench.follow({ check: null });
  bench.host.edit('Pinjaman', saldo, [[4_000_000]]);
  bench.follow({ check: null, working: true });
  const told = bench.next();
  bench.host.edit('Pinjaman', saldo, [[5_000_000]]);
  expect(await told).toEqual({ stale: 'soon' });
  bench.follow({ check: bench.first, working: false });
  expect(await bench.rechecked()).toBe(bench.first);
});

test('a stamp stays with the data it was given for', async () => {
  const bench = await live();
  await stampWorkbook(bench.workbook, bench.first, { by: 'Tim', at: 42_000 });
  const stamped = await full(bench);
  expect(stamped.stampState).toBe('valid');
  bench.follow({ check: stamped });
  bench.host.edit('BKM', relawan, [[21]]);
  expect((await bench.rechecked()).stampState).toBe('lapsed');
  bench.host.edit('BKM', relawan, [[20]]);
  expect((await bench.rechecked()).stampState).toBe('valid');
});
