/** Limits of classes on the hidden sheet Daftar follow Pengaturan, and with them the formulas of the workbook (docs/spec/entry.md 2.4). */
import { readXlsx, writeXlsx } from 'hucre';
import { continuedWorkbook, saveSettings } from '../../src/app';
import type { CellValue } from '../../src/engine/schema';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import type { Workbook } from '../../src/workbook/port';
import { baseWorkbook, edited } from '../support/base';
import { someBenches, type Opened } from '../support/benches';
import { appContext, openFile, programme, wordsIn } from '../support/programme';

const words = wordsIn('id');
/** The class of P-1 is a formula; that of P-7, whose plan is its own, was typed over it. */
const typed = edited(baseWorkbook(), ['Pinjaman', 8, 'Kolektibilitas', 5]);

/** A workbook with loans of which the class is calculated, as the next month's is. */
async function calculating(): Promise<Uint8Array> {
  const workbook = { readTables: () => Promise.resolve(typed) };
  const texts = entryTexts('id', words);
  const { spec } = await continuedWorkbook({ name: 'desember.xlsx', workbook }, appContext, texts, words);
  return writeWorkbookFile(spec, new Date(Date.UTC(2015, 0, 3)));
}

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await calculating();
});

async function cells(workbook: Pick<Workbook, 'readTables'>, name: string): Promise<readonly (readonly CellValue[])[]> {
  return (await workbook.readTables([name])).tables[0]?.values ?? [];
}

/** The numbers of months from which the classes begin. */
async function limits(workbook: Pick<Workbook, 'readTables'>): Promise<readonly CellValue[]> {
  const [head = [], ...rows] = await cells(workbook, 'Daftar');
  const column = head.indexOf('Kolektibilitas ≥');
  return rows.slice(0, 5).map((row) => row[column] ?? null);
}

/** What Kolektibilitas holds by loan, and whether it is calculated. */
async function classes(opened: Opened): Promise<ReadonlyMap<string, readonly [CellValue, boolean]>> {
  const saved = await opened.save();
  const { sheets } = await readXlsx(saved);
  const formulas = sheets.find(({ name }) => name === 'Pinjaman')?.cells;
  const [head = [], ...rows] = await cells(await openFile(saved), 'Pinjaman');
  const column = head.indexOf('Kolektibilitas');
  return new Map(
    rows.map((row, index) => {
      const isFormula = formulas?.get(`${index + 1},${column}`)?.formula !== undefined;
      return [String(row[0]), [row[column] ?? null, isFormula]] as const;
    }),
  );
}

const late = new Map<string, CellValue>([
  ['Kolektibilitas 2 Mulai Bulan', 2],
  ['Kolektibilitas 3 Mulai Bulan', 4],
]);

describe.each(someBenches)('in $title', ({ open }) => {
  test('they are rewritten with the settings, results of formulas come along, and undoing puts them back', async () => {
    const opened = await open(bytes);
    const { workbook } = opened;
    const before = await classes(opened);
    // One instalment behind since January.
    expect(before.get('P-1')).toEqual([2, true]);
    expect(before.get('P-7')).toEqual([5, false]);
    expect(await limits(workbook)).toEqual([0, 1, 3, 7, 10]);

    const old = await saveSettings(workbook, programme, late);
    expect(await limits(workbook)).toEqual([0, 2, 4, 7, 10]);
    const after = await classes(opened);
    expect(after.get('P-1')).toEqual([1, true]);
    expect(after.get('P-7')).toEqual([5, false]);

    await saveSettings(workbook, programme, old);
    expect(await limits(workbook)).toEqual([0, 1, 3, 7, 10]);
    expect(await classes(opened)).toEqual(before);
  });

  test('settings that no class follows leave the sheet of lists as it is', async () => {
    const { workbook } = await open(bytes);
    // Its first column calculates.
    const lists = async () => (await cells(workbook, 'Daftar')).map((row) => row.slice(1));
    const before = await lists();
    await saveSettings(workbook, programme, new Map([['Kertas', 'F4']]));
    expect(await lists()).toEqual(before);
  });

  test('a sheet Daftar of the user’s is not touched, nor does a workbook without one get any', async () => {
    const rows = [
      ['Kolektibilitas ≥', 'Kolektibilitas'],
      [0, 1],
      [1, 2],
    ];
    const own = await open(await writeXlsx({ sheets: [{ name: 'Daftar', rows }] }));
    await saveSettings(own.workbook, programme, late);
    expect(await cells(own.workbook, 'Daftar')).toEqual(rows);
    const none = await open(await writeXlsx({ sheets: [{ name: 'Lain', rows }] }));
    await saveSettings(none.workbook, programme, late);
    expect(await cells(none.workbook, 'Daftar')).toEqual([]);
  });

  test('where the settings cannot be written the limits stay', async () => {
    const { workbook } = await open(bytes);
    const failing: Workbook = Object.assign(Object.create(workbook) as Workbook, {
      setSettings: () => Promise.reject(new Error('full')),
    });
    await expect(saveSettings(failing, programme, late)).rejects.toThrow('full');
    expect(await limits(workbook)).toEqual([0, 1, 3, 7, 10]);
  });
});
