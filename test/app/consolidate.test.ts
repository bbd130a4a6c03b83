import { consolidateFiles, type SourceFile } from '../../src/app';
import type { DataSheet, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { appContext, openFile } from '../support/programme';
import { sampleSpecs } from '../support/sample';

const specs = sampleSpecs();
const specOf = (kecamatan: string): WorkbookSpec => {
  const found = specs.find(({ fileName }) => fileName.includes(kecamatan));
  if (!found) throw new Error(kecamatan);
  return found.spec;
};
const buaran = specOf('Buaran');
const wonokerto = specOf('Wonokerto');

const withSheet = (spec: WorkbookSpec, name: string, change: (sheet: DataSheet) => DataSheet): WorkbookSpec => ({
  ...spec,
  dataSheets: spec.dataSheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});
const positionOf = (sheet: DataSheet, header: string) => sheet.columns.findIndex((column) => column.header === header);
const cellOf = (spec: WorkbookSpec, name: string, row: number, header: string): CellValue => {
  const sheet = spec.dataSheets.find((one) => one.name === name);
  return sheet?.rows.at(row)?.[positionOf(sheet, header)] ?? null;
};
const withCell = (spec: WorkbookSpec, name: string, row: number, header: string, value: CellValue): WorkbookSpec =>
  withSheet(spec, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, index) =>
      index === row ? cells.map((cell, column) => (column === positionOf(sheet, header) ? value : cell)) : cells,
    ),
  }));

/** The two workbooks written to real files, read back and joined. */
async function joined(first: WorkbookSpec, second: WorkbookSpec) {
  const files = await Promise.all(
    Object.entries({ 'buaran.xlsx': first, 'wonokerto.xlsx': second }).map(
      async ([name, spec]): Promise<SourceFile> => ({
        name,
        workbook: await openFile(await writeWorkbookFile(spec), name),
      }),
    ),
  );
  return consolidateFiles(files, appContext);
}
const rulesOf = ({ check }: Awaited<ReturnType<typeof joined>>) =>
  check.findings.map(({ rule, file = '' }) => `${rule} ${file}`.trim());

test('valid workbooks join without a finding', async () => {
  const result = await joined(buaran, wonokerto);
  expect(rulesOf(result)).toEqual([]);
  expect(result.check.ready).toBe(true);
});

test('a reference that leads nowhere in its own file does not come to name a board of another', async () => {
  const other = cellOf(wonokerto, 'BKM', 0, 'Kode BKM');
  const result = await joined(withCell(buaran, 'BLM', 0, 'Kode BKM', other), wonokerto);
  expect(rulesOf(result)).toEqual(['foreign-key']);
  const blm = result.dataSheets.find((sheet) => sheet.name === 'BLM');
  expect(blm?.rows.at(0)?.[1]).toBe(`33.26.14/${String(other)}`);
});

test('what one file lacks as a whole is still told, with its name', async () => {
  // Photos go with the works that they show.
  const missing = ['Kegiatan', 'Foto'];
  const without = { ...buaran, dataSheets: buaran.dataSheets.filter((sheet) => !missing.includes(sheet.name)) };
  const result = await joined(without, wonokerto);
  expect(rulesOf(result)).toEqual(['table-missing buaran.xlsx']);
  expect(result.check.ready).toBe(false);
  expect(result.check.counts.error).toBe(1);
});

test('two partnerships of one number are told apart; forums are known by the codes of their areas', async () => {
  const number = cellOf(buaran, 'Kemitraan', 0, 'Nomor');
  const { check, dataSheets } = await joined(buaran, withCell(wonokerto, 'Kemitraan', 0, 'Nomor', number));
  expect(check.findings).toEqual([]);
  const partnerships = dataSheets.find((sheet) => sheet.name === 'Kemitraan')?.rows ?? [];
  const own = partnerships.map(([key]) => String(key)).filter((key) => key.endsWith(String(number)));
  expect(own).toEqual([`33.26.14/${String(number)}`, `33.26.19/${String(number)}`]);
  const forums = dataSheets.find((sheet) => sheet.name === 'Forum')?.rows ?? [];
  expect(forums.map(([code]) => code)).toEqual(['33.26.14', '33.26.19']);
});

test('repayments that only one file has raise nothing against the other, and are kept', async () => {
  const own = buaran.dataSheets.find((sheet) => sheet.name === 'Angsuran')?.rows ?? [];
  const without = { ...wonokerto, dataSheets: wonokerto.dataSheets.filter(({ name }) => name !== 'Angsuran') };
  const result = await joined(buaran, without);
  expect(rulesOf(result)).toEqual([]);
  expect(own.length).toBeGreaterThan(100);
  expect(result.dataSheets.find((sheet) => sheet.name === 'Angsuran_sebagian')?.rows).toHaveLength(own.length);
  expect(result.dataSheets.some((sheet) => sheet.name === 'Angsuran')).toBe(false);
});

test('repayments that all files have are those of the whole', async () => {
  const result = await joined(buaran, wonokerto);
  const rows = (name: string) =>
    [buaran, wonokerto].reduce(
      (sum, { dataSheets }) => sum + (dataSheets.find((sheet) => sheet.name === name)?.rows.length ?? 0),
      0,
    );
  expect(rulesOf(result)).toEqual([]);
  expect(result.dataSheets.find((sheet) => sheet.name === 'Angsuran')?.rows).toHaveLength(rows('Angsuran'));
});

test("columns of the user's own are kept, blank where a file has none", async () => {
  const withNotes = withSheet(buaran, 'BLM', (sheet) => ({
    ...sheet,
    columns: [...sheet.columns, { header: 'Keterangan', numberFormat: 'General', width: 20 }],
    rows: sheet.rows.map((row, index) => [...row, `catatan ${index}`]),
  }));
  const { dataSheets } = await joined(withNotes, wonokerto);
  const blm = dataSheets.find((sheet) => sheet.name === 'BLM');
  if (!blm) throw new Error('no BLM');
  const column = positionOf(blm, 'Keterangan');
  expect(blm.rows.at(0)?.[column]).toBe('catatan 0');
  expect(blm.rows.at(-1)?.[column]).toBeNull();
  expect(blm.rows.at(-1)?.[positionOf(blm, 'Asal Berkas')]).toBe('wonokerto.xlsx');
});
