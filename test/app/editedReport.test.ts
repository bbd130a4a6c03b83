/** Whoever edits the data beside a report sees lists and sentences follow, in the Excel that calculates them. Many more edits: test/programs/edited.test.ts. */
import { reportWorkbook } from '../../src/app';
import type { Workbook } from '../../src/workbook/port';
import { openInExcel } from '../support/benches';
import { appContext, reportWords } from '../support/programme';
import { sampleFiles } from '../support/sample';

const texts = reportWords();

/** What stands on both sheets, but for the state of the data when the report was made. */
async function printed(workbook: Workbook): Promise<readonly string[]> {
  const read = await workbook.readSheets([
    { name: 'Lembar Pimpinan', rows: 80, columns: 1 },
    { name: 'Peringkat', rows: 40, columns: 10 },
  ]);
  const lines = read.flat().map((row) => row.map(String).join('|'));
  return lines.filter((line) => !/^Data : (DRAF|Data siap kirim)|^(DRAF|Data siap kirim)/.test(line));
}

test('terms that ended, and assets that fell, show in the report that stands as in one made anew', async () => {
  const [file] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  const { host, workbook } = await openInExcel(file?.bytes ?? null);
  await reportWorkbook(workbook, appContext, texts);
  const before = await printed(workbook);
  const edit = async (table: string, header: string, change: (row: number) => number) => {
    const { tables } = await workbook.readTables([table]);
    const [{ sheet, top, left, values } = { sheet: '', top: 0, left: 0, values: [] }] = tables;
    const column = left + (values[0]?.indexOf(header) ?? 0);
    const letter = String.fromCharCode(65 + column);
    const cells = values.slice(1).map((_, row) => [change(row)]);
    host.edit(sheet, `${letter}${top + 2}:${letter}${top + 1 + cells.length}`, cells);
  };
  await edit('BKM', 'Tanggal Pemilihan Terakhir', (row) => (row < 4 ? 40_000 : 41_500));
  await edit('UPK', 'Modal Awal', (row) => 30_000_000 + (row % 3) * 1_000_000);
  const after = await printed(workbook);
  const { check } = await reportWorkbook(workbook, appContext, texts);
  expect({ errors: check.counts.error, after }).toEqual({ errors: 0, after: await printed(workbook) });
  expect(after.filter((line) => !before.includes(line)).length).toBeGreaterThan(5);
  expect(after.some((line) => /Masa bakti 4 BKM sudah lewat 3 tahun/.test(line))).toBe(true);
});
