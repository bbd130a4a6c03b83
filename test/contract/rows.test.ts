import type { WriteSheet } from 'hucre';
import type { CellValue } from '../../src/engine/schema';
import { formatKind } from '../../src/workbook/formatKind';
import { benches } from '../support/benches';
import type { Opened } from '../support/benches';
import {
  apply,
  book,
  changes,
  filled,
  first,
  fourth,
  header,
  rowsNow,
  second,
  sheetNow,
  table,
  third,
  withCells,
  withCellsBeside,
  type Layout,
} from '../support/loans';

describe.each(benches)('rows that come and go in $title', (bench) => {
  const open = async (layout: Layout): Promise<Opened> => bench.open(await book(layout));

  describe('in an Excel Table', () => {
    test('blank rows are filled first, their formulas stay, and the table keeps its size', async () => {
      const opened = await open({ rows: [first], blank: 3 });
      expect(await apply(opened, { appended: [second, third] })).toEqual([4, 5]);
      expect(filled(await rowsNow(opened))).toEqual([first, second, third]);
      const { sheet, formula } = await sheetNow(opened);
      expect(sheet.tables?.[0]?.range).toBe('B3:F7');
      expect([formula('4,5'), formula('5,5')]).toEqual(['IF(D5="","",D5-E5)', 'IF(D6="","",D6-E6)']);
    });

    test('further rows are added at the end; looks, formula, names and sums grow with them', async () => {
      const opened = await open({ rows: [first], blank: 1 });
      expect(await apply(opened, { appended: [second, third, fourth] })).toEqual([4, 5, 6]);
      expect(await rowsNow(opened)).toEqual([first, second, third, fourth]);
      const { sheet, formula } = await sheetNow(opened);
      expect(sheet.tables?.[0]?.range).toBe('B3:F7');
      expect([formula('5,5'), formula('6,5')]).toEqual(['IF(D6="","",D6-E6)', 'IF(D7="","",D7-E7)']);
      expect([sheet.cells?.get('6,1')?.style?.numFmt, sheet.cells?.get('6,3')?.style?.numFmt]).toEqual(['@', '#,##0']);
    });

    test('what stands below in the columns of the table moves down, what stands beside stays', async () => {
      const opened = await open({ rows: [first, second], below: [[], ['Catatan', null, 'x']], sheet: {} });
      await apply(opened, { appended: [third, fourth] });
      expect(await rowsNow(opened)).toEqual([first, second, third, fourth]);
      const { sheet } = await sheetNow(opened);
      expect(sheet.rows[8]?.slice(1, 4)).toEqual(['Catatan', null, 'x']);
      expect((sheet.rows[7] ?? []).every((cell) => cell === null)).toBe(true);
      expect(sheet.rows[0]?.[0]).toBe('Daftar');
    });

    test('a row of totals stays at the end', async () => {
      const cells = new Map([['5,3', { formula: 'SUBTOTAL(109,Pinjaman[Pokok])', formulaResult: 8_000_000 }]]);
      const source = await book({ rows: [first, second], totals: true });
      const opened = await bench.open(await withCells(source, cells));
      expect(await apply(opened, { appended: [third] })).toEqual([5]);
      const { sheet, formula } = await sheetNow(opened);
      expect(sheet.tables?.[0]?.range).toBe('B3:F7');
      expect(sheet.rows[6]?.[1]).toBe('Jumlah');
      expect(formula('6,3')).toBe('SUBTOTAL(109,Pinjaman[Pokok])');
      expect((await table(opened)).values.slice(1, 4)).toEqual([first, second, third]);
    });

    test('a row is taken out wherever it stands; cells beside stay, references follow', async () => {
      for (const [removed, left] of [
        [[3], [second, third]],
        [[4], [first, third]],
        [[5], [first, second]],
        [[5, 3], [second]],
      ] as const) {
        const opened = await open({ rows: [first, second, third], below: [[], ['Catatan']] });
        await apply(opened, { removed });
        expect(await rowsNow(opened)).toEqual(left);
        const { sheet, formula } = await sheetNow(opened);
        expect(sheet.rows[7 - removed.length]?.[1]).toBe('Catatan');
        expect(formula('3,5')).toBe('IF(D4="","",D4-E4)');
        const lain = await sheetNow(opened, 'Lain');
        expect(lain.formula('1,0')).toBe(`SUM(Data!D4:D${6 - removed.length})`);
        expect(lain.formula('1,1')).toBe((removed as readonly number[]).includes(3) ? 'Data!#REF!' : 'Data!B4');
      }
    });

    test('of the only row the contents go, its formula stays; it is filled again', async () => {
      const opened = await open({ rows: [first] });
      await apply(opened, { removed: [3] });
      expect(filled(await rowsNow(opened))).toEqual([]);
      expect((await sheetNow(opened)).sheet.tables?.[0]?.range).toBe('B3:F4');
      expect(await apply(opened, { appended: [second] })).toEqual([3]);
      expect(await rowsNow(opened)).toEqual([second]);
    });

    test('rows go and come in one call, with changes of cells; placed as they were read', async () => {
      const opened = await open({ rows: [first, second, third] });
      const change = await changes(opened, { removed: [3], appended: [fourth] });
      const edits = [{ sheet: 'Data', row: 5, column: 2, before: '=Kenanga', after: 'Anggrek' }];
      expect(await opened.workbook.apply(edits, [], undefined, [change])).toEqual([[5]]);
      const expected = [second, ['2001/0003', 'Anggrek', ...third.slice(2)], fourth];
      expect(await rowsNow(opened)).toEqual(expected);
      // As after a lost answer: everything is done already.
      expect(await opened.workbook.apply(edits, [], undefined, [change])).toEqual([[5]]);
      expect(await rowsNow(opened)).toEqual(expected);
    });

    test('the same call once more changes nothing', async () => {
      for (const blank of [0, 3]) {
        const opened = await open({ rows: [first, second], blank });
        const change = await changes(opened, { appended: [third, fourth], removed: [3] });
        const places = await opened.workbook.apply([], [], undefined, [change]);
        const once = await rowsNow(opened);
        expect(await opened.workbook.apply([], [], undefined, [change])).toEqual(places);
        expect(await rowsNow(opened)).toEqual(once);
        expect(filled(once)).toHaveLength(3);
      }
    });

    test('another Table below is named, and nothing is written; blank rows are filled all the same', async () => {
      const other = {
        below: [[], ['Kode', 'Nama'], ['1', 'Satu']],
        sheet: {
          tables: [
            { name: 'Pinjaman', range: 'B3:F5', columns: header.map((name) => ({ name })) },
            { name: 'Lainnya', range: 'B7:C8', columns: [{ name: 'Kode' }, { name: 'Nama' }] },
          ],
        },
      };
      const opened = await open({ rows: [first, second], ...other });
      await expect(apply(opened, { appended: [third] })).rejects.toMatchObject({ code: 'overlap', place: 'Lainnya' });
      expect(await rowsNow(opened)).toEqual([first, second]);
      await apply(opened, { removed: [3] });
      expect(filled(await rowsNow(opened))).toEqual([second]);
      expect(await apply(opened, { appended: [third] })).toEqual([3]);
      expect(await rowsNow(opened)).toEqual([third, second]);
    });

    test('a Table beside is no hindrance', async () => {
      const sheet = {
        tables: [
          { name: 'Pinjaman', range: 'B3:F5', columns: header.map((name) => ({ name })) },
          { name: 'Lainnya', range: 'H3:I9', columns: [{ name: 'Kode' }, { name: 'Nama' }] },
        ],
      };
      const opened = await bench.open(await withCellsBeside(await book({ rows: [first, second], sheet })));
      await apply(opened, { appended: [third], removed: [3] });
      expect(await rowsNow(opened)).toEqual([second, third]);
      const { sheet: now } = await sheetNow(opened);
      expect(now.tables?.find(({ name }) => name === 'Lainnya')?.range).toBe('H3:I9');
    });

    test('a calculated column gets its formula, one with values or differing formulas the value', async () => {
      const source = await withCells(await book({ rows: [first, second] }), new Map([['4,5', { value: 2_500_000 }]]));
      const opened = await bench.open(source);
      await apply(opened, { appended: [third] });
      const { formula } = await sheetNow(opened);
      expect([formula('3,5'), formula('4,5'), formula('5,5')]).toEqual(['IF(D4="","",D4-E4)', undefined, undefined]);
      expect(await rowsNow(opened)).toEqual([first, second, third]);
    });

    test('a value gets the number format that it needs; looks of the others are those of the last row', async () => {
      const opened = await open({ rows: [first], blank: 1 });
      const rows = [second, third].map((row) => row.map((cell, column) => (column === 3 ? 41639 : cell)));
      const numberFormats = new Map([[3, 'dd mmm yyyy']]);
      const change = { ...(await changes(opened, { appended: rows })), numberFormats };
      await opened.workbook.apply([], [], undefined, [change]);
      const { sheet } = await sheetNow(opened);
      const kinds = ['4,4', '5,4'].map((key) => formatKind(sheet.cells?.get(key)?.style?.numFmt ?? ''));
      expect(kinds).toEqual(['date', 'date']);
      expect((await table(opened)).values.slice(2).map((row) => row[3])).toEqual([41639, 41639]);
    });

    test('a calculated cell of another row keeps its formula in the same batch, and a value there is changed', async () => {
      const source = await withCells(await book({ rows: [first, second] }), new Map([['4,5', { value: 2_500_000 }]]));
      const opened = await bench.open(source);
      const edit = (row: number, column: number, before: CellValue, after: CellValue) => {
        const place = { sheet: 'Data', row, column, before, after };
        return column === 5 ? { ...place, formula: 'kept' as const } : place;
      };
      const edits = [edit(3, 4, 1_000_000, 2_000_000), edit(3, 5, 4_000_000, 3_000_000), edit(4, 5, 2_500_000, 1)];
      expect((await opened.workbook.refusals(edits)).size).toBe(0);
      await opened.workbook.apply(edits, [], undefined, [await changes(opened, { appended: [third] })]);
      const saldo = (await table(opened)).values.slice(1).map((row) => row[4]);
      expect(saldo).toEqual([3_000_000, 1, 2_000_000]);
      expect((await sheetNow(opened)).formula('3,5')).toBe('IF(D4="","",D4-E4)');
    });

    test('validations and conditional formats of the whole column grow; those below move', async () => {
      const sheet: Partial<WriteSheet> = {
        dataValidations: [
          { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', range: 'D4:D5' },
          { type: 'list', values: ['ya', 'tidak'], range: 'B7' },
          { type: 'custom', formula1: 'SUMPRODUCT(--($B$4:$B$5001=B4))=1', range: 'B4:B5' },
        ],
        conditionalRules: [
          { type: 'expression', formula: '$E4>$D4', range: 'B4:F5', priority: 1, style: { font: { bold: true } } },
        ],
      };
      const opened = await open({ rows: [first, second], below: [[], ['ya']], sheet });
      await apply(opened, { appended: [third, fourth] });
      const { sheet: now } = await sheetNow(opened);
      expect(now.dataValidations?.map(({ range }) => range).sort()).toEqual(['B4:B7', 'B9', 'D4:D7']);
      expect(now.conditionalRules?.map(({ range }) => range)).toEqual(['B4:F7']);
      await apply(opened, { removed: [3] });
      const after = (await sheetNow(opened)).sheet;
      expect(after.dataValidations?.map(({ range }) => range).sort()).toEqual(['B4:B6', 'B8', 'D4:D6']);
      expect(after.conditionalRules?.map(({ range, formula }) => [range, formula])).toEqual([['B4:F6', '$E4>$D4']]);
      // The same of every row, though the one from which it was said is gone.
      const unique = after.dataValidations?.find(({ type }) => type === 'custom');
      expect(unique?.formula1).toMatch(/^SUMPRODUCT\(--\(\$B\$4:\$B\$500\d=B4\)\)=1$/);
    });
  });

  describe('on a plain sheet', () => {
    test('a row is written below the last one', async () => {
      const opened = await open({ rows: [first, second], plain: true });
      const appended = [third, fourth].map((row) => [null, ...row]);
      const change = { ...(await changes(opened, { header: 2, appended })), key: [1] };
      expect(await opened.workbook.apply([], [], undefined, [change])).toEqual([[5, 6]]);
      const { values } = await table(opened);
      expect(values.slice(3)).toEqual([first, second, third, fourth].map((row) => [null, ...row]));
    });

    test('rows go above totals and texts, which sum them up and stay as they are', async () => {
      const below = [['Jumlah', null, 8_000_000, 1_500_000, 6_500_000], ['Catatan: lunas']];
      const cells = new Map([['5,3', { formula: 'SUM(D4:D5)', formulaResult: 8_000_000 }]]);
      const opened = await bench.open(
        await withCells(await book({ rows: [first, second], plain: true, below }), cells),
      );
      const change = { ...(await changes(opened, { header: 2, last: 4, appended: [[null, ...third]] })), key: [1] };
      expect(await opened.workbook.apply([], [], undefined, [change])).toEqual([[5]]);
      const { sheet, formula } = await sheetNow(opened, 'Pinjaman');
      expect(sheet.rows.slice(3, 8).map((row) => row[1])).toEqual([
        '2001/0001',
        '2001/0002',
        '2001/0003',
        'Jumlah',
        'Catatan: lunas',
      ]);
      expect(formula('6,3')).toBe('SUM(D4:D6)');
      expect(await opened.workbook.apply([], [], undefined, [change])).toEqual([[5]]);
      const gone = { ...(await changes(opened, { header: 2, last: 5, removed: [3] })), key: [1] };
      await opened.workbook.apply([], [], undefined, [gone]);
      const after = await sheetNow(opened, 'Pinjaman');
      expect(after.sheet.rows.slice(3, 6).map((row) => row[1])).toEqual(['2001/0002', '2001/0003', 'Jumlah']);
      expect(after.formula('5,3')).toBe('SUM(D4:D5)');
    });

    test('a Table beside, among the cells that would move, is named', async () => {
      const beside = await withCellsBeside(await book({ rows: [first, second], plain: true }), [
        { name: 'Lainnya', range: 'H3:I9', columns: [{ name: 'Kode' }, { name: 'Nama' }] },
      ]);
      const opened = await bench.open(beside);
      const appended = [[null, ...third, null, null, null]];
      const change = { ...(await changes(opened, { header: 2, last: 4, appended })), key: [1] };
      await expect(opened.workbook.apply([], [], undefined, [change])).rejects.toMatchObject({
        code: 'overlap',
        place: 'Lainnya',
      });
    });

    test('merged cells over several rows keep a row from being taken out', async () => {
      const merges = [{ startRow: 3, startCol: 2, endRow: 4, endCol: 2 }];
      const opened = await open({ rows: [first, second], plain: true, sheet: { merges } });
      const change = { ...(await changes(opened, { header: 2, last: 4, removed: [3] })), key: [1] };
      await expect(opened.workbook.apply([], [], undefined, [change])).rejects.toMatchObject({ code: 'overlap' });
    });
  });
});
