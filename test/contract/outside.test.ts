/** What a person has put beside what the template calculates or encloses: rows right below a Table, values over formulas. */
import { writeXlsx } from 'hucre';
import { checkWorkbook, continuedWorkbook } from '../../src/app';
import { recheck } from '../../src/app/recheck';
import type { CellValue } from '../../src/engine/schema';
import { entryTexts } from '../../src/messages/entryTexts';
import { minimumApi } from '../../src/workbook/excel';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseApp, baseWorkbook, brief } from '../support/base';
import { benches, openInExcel, type Opened } from '../support/benches';
import { sheetsOf } from '../support/live';
import { openFile, wordsIn } from '../support/programme';
import { typedOver } from '../support/typedOver';

const rules = new Set(['rows-outside-table', 'formula-overwritten']);

/** The base workbook as Tables, with rows below that of Kemitraan, whose range does not take them in. */
function withRowsBelow(...rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheetsOf('table').map((sheet) =>
      sheet.name === 'Kemitraan' ? { ...sheet, rows: [...(sheet.rows ?? []), ...rows.map((row) => [...row])] } : sheet,
    ),
  });
}

const partner = ['M-4', 'B01', 'Bank desa', 'Perbankan', 'Ekonomi', 2014, 1_000_000];

describe.each(benches)('in $title', ({ open }) => {
  const found = async (bytes: Uint8Array) => {
    const { workbook } = await open(bytes);
    const { findings } = await checkWorkbook(workbook, baseApp);
    return findings.filter(({ rule }) => rules.has(rule)).map(brief);
  };

  test('a row of data right below a Table is told, at its own place', async () => {
    expect(await found(await withRowsBelow(partner))).toEqual(['warning rows-outside-table Kemitraan!A5']);
  });

  test('words and signatures are none, nor is what stands further below', async () => {
    const blank = partner.map(() => null);
    expect(await found(await withRowsBelow(['Mengetahui', 'Ketua', null, null, null, null, null]))).toEqual([]);
    expect(await found(await withRowsBelow(['Jumlah', null, null, null, null, null, 65_000_000]))).toEqual([]);
    expect(await found(await withRowsBelow(blank, partner))).toEqual([]);
  });

  test('a value among formulas is told; a column that is typed is not', async () => {
    expect(await found(await typedOver())).toEqual(['info formula-overwritten UPK!R3 -> formula?']);
    expect(await found(await writeXlsx({ sheets: sheetsOf('table') }))).toEqual([]);
  });
});

describe.each(benches.filter(({ title }) => !title.endsWith(minimumApi)))(
  'a Table takes in the rows below it, in $title',
  (bench) => {
    const more = ['M-5', ...partner.slice(1)];
    const count = async ({ workbook }: Opened): Promise<number | undefined> =>
      (await checkWorkbook(workbook, baseApp)).dataset.tables['Kemitraan']?.rowCount;

    test('all of them, down to the first blank one; a second time nothing happens', async () => {
      const open = await bench.open(await withRowsBelow(partner, more));
      const before = await count(open);
      await open.workbook.extendTable?.('Kemitraan');
      expect(await count(open)).toBe((before ?? 0) + 2);
      await open.workbook.extendTable?.('Kemitraan');
      expect(await count(open)).toBe((before ?? 0) + 2);
      const { findings } = await checkWorkbook(open.workbook, baseApp);
      expect(findings.filter(({ rule }) => rules.has(rule))).toEqual([]);
      // The file that comes of it says so too.
      expect((await (await openFile(await open.save())).readTables(['Kemitraan'])).tables[0]?.values).toHaveLength(6);
    });

    test.each([
      ['protected', (sheet: Excel.Worksheet) => sheet.protection.protect()],
      ['overlap', (sheet: Excel.Worksheet) => void sheet.tables.add('A6:B7', true)],
    ])('refused and nothing changed: %s', async (code, change) => {
      const excel = await openInExcel(await withRowsBelow(partner, more));
      await Excel.run(async (context): Promise<void> => {
        change(context.workbook.worksheets.getItem('Kemitraan'));
        await context.sync();
      });
      const open = await bench.open(await excel.save());
      const before = await count(open);
      await expect(open.workbook.extendTable?.('Kemitraan')).rejects.toMatchObject({ code });
      expect(await count(open)).toBe(before);
    });
  },
);

test('in Excel a filter that hides rows is in the way', async () => {
  const { workbook } = await openInExcel(await withRowsBelow(partner));
  await Excel.run(async (context): Promise<void> => {
    const table = context.workbook.tables.getItem('Kemitraan');
    table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['M-1'] });
    await context.sync();
  });
  await expect(workbook.extendTable?.('Kemitraan')).rejects.toMatchObject({ code: 'filtered' });
  expect((await checkWorkbook(workbook, baseApp)).dataset.tables['Kemitraan']?.rowCount).toBe(3);
});

test('an older Excel does not offer to extend a Table', async () => {
  const { workbook } = await openInExcel(await withRowsBelow(partner), '1.12');
  expect(workbook.extendTable).toBeUndefined();
});

describe('while somebody types', () => {
  /** What is found after an edit, once the check has followed it. */
  async function after(bytes: Uint8Array, sheet: string, address: string, value: CellValue) {
    const { workbook, host } = await openInExcel(bytes);
    const check = await checkWorkbook(workbook, baseApp);
    host.edit(sheet, address, [[value]]);
    const followed = await recheck(workbook, check, [{ sheet, address, source: 'local' }]);
    // Rows alone do not tell: everything is read.
    expect(followed).toBeNull();
    const { findings } = await checkWorkbook(workbook, baseApp);
    return findings.filter(({ rule }) => rules.has(rule)).map(brief);
  }

  test('a row below a Table that is emptied is told no more', async () => {
    const [first] = partner;
    const bytes = await withRowsBelow([first ?? null, ...partner.slice(1).map(() => null)]);
    expect(await after(bytes, 'Kemitraan', 'A5', '')).toEqual([]);
  });

  test('a value typed over a formula is told', async () => {
    const words = wordsIn('id');
    const source = { name: 'desember.xlsx', workbook: { readTables: () => Promise.resolve(baseWorkbook()) } };
    const { spec } = await continuedWorkbook(source, baseApp, entryTexts('id', words), words);
    const told = await after(await writeWorkbookFile(spec), 'Pinjaman', 'N2', 5);
    expect(told).toEqual(['info formula-overwritten Pinjaman!N2 -> formula?']);
  });
});

test('on a protected sheet, where Excel does not look for formulas, the check goes on without', async () => {
  const sheets = sheetsOf('table').map((sheet) =>
    sheet.name === 'UPK' ? { ...sheet, protection: { sheet: true } } : sheet,
  );
  const { workbook } = await openInExcel(await writeXlsx({ sheets }));
  const { findings } = await checkWorkbook(workbook, baseApp);
  expect(findings.map(brief)).toEqual([]);
});
