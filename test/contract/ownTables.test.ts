/** Tables that the product keeps for the programme, in a file and in Excel (docs/spec/ledger.md 9). */
import { isDateFormat, readXlsx, writeXlsx } from 'hucre';
import { checkWorkbook } from '../../src/app';
import { schema } from '../../src/programme/schema';
import { benches, type Opened } from '../support/benches';
import { appContext } from '../support/programme';

async function values({ workbook }: Opened, name: string): Promise<unknown> {
  return (await workbook.readTables([name])).tables[0]?.values;
}

describe.each(benches)('own tables of the programme in $title', (bench) => {
  test('the tables that a programme keeps are written, read and changed like the others', async () => {
    const opened = await bench.open(await writeXlsx({ sheets: [{ name: 'Desa', rows: [['Kode Desa']] }] }));
    const [november, december] = [41_973, 42_004];
    const typed = (periode: number, cash: number | null): readonly (number | string | null)[] => [
      ...['BKM-1', periode, 150_000, 60_000, null, 12_500, null, 25_000, null, cash],
      '007',
    ];
    const closed = [december, 42_010.5, 'Siti', '00a1', 'Tutup'];
    await opened.workbook.apply(
      [],
      [
        { table: 'Isian UPK', rows: [typed(november, 11_195_000), typed(december, null)] },
        { table: 'Tutup Buku', rows: [closed] },
      ],
    );
    const saved = await bench.open(await opened.save());
    for (const each of [opened, saved]) {
      expect(await values(each, 'Isian UPK')).toEqual([
        schema.own['Isian UPK'],
        typed(november, 11_195_000),
        typed(december, null),
      ]);
      expect(await values(each, 'Tutup Buku')).toEqual([schema.own['Tutup Buku'], closed]);
    }
    // What is typed anew for a month takes the place of what was.
    await saved.workbook.apply(
      [],
      [
        {
          table: 'Isian UPK',
          rows: [typed(december, 8_057_500)],
          removed: [{ row: 2, cells: typed(december, null) }],
        },
      ],
    );
    const rowsNow = (await values(saved, 'Isian UPK')) as readonly (readonly unknown[])[];
    expect(rowsNow.filter((row) => row.some((cell) => cell !== null && cell !== '')).slice(1)).toEqual([
      typed(november, 11_195_000),
      typed(december, 8_057_500),
    ]);
    const check = await checkWorkbook(saved.workbook, appContext);
    expect(check.findings.filter(({ table }) => table === 'Isian UPK' || table === 'Tutup Buku')).toEqual([]);
    // A month is shown as one, not as a number.
    const { sheets } = await readXlsx(await saved.save(), { readStyles: true });
    const month = sheets.find(({ name }) => name === 'Isian UPK')?.cells?.get('1,1');
    expect(isDateFormat(month?.style?.numFmt ?? '')).toBe(true);
  });
});
