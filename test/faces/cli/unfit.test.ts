import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sampleSpec } from '../../support/sample';

jest.setTimeout(120_000);
afterAll(removeFolders);

let folder: string;
const at = (name: string): string => join(folder, name);

/** A workbook of the sample with some entries of its Profil changed. */
async function put(index: number, name: string, changes: Readonly<Record<string, CellValue>> = {}): Promise<string> {
  const { spec } = sampleSpec(index);
  const dataSheets = spec.dataSheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const change = sheet.name === 'Profil' ? changes[String(cells[0])] : undefined;
      return change === undefined ? cells : cells.map((cell, column) => (column === 1 ? change : cell));
    }),
  }));
  writeFileSync(at(name), await writeWorkbookFile({ ...spec, dataSheets }));
  return at(name);
}

beforeAll(async () => {
  folder = newFolder();
  writeFileSync(at('lain.xlsx'), await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['Belanja', 5000]] }] }));
});

test.each(['report', 'deck', 'consolidate'])('%s of a workbook with none of our tables says so', async (command) => {
  const output = at(`hasil.${command === 'deck' ? 'pptx' : 'xlsx'}`);
  const { code, errors } = await indikator(command, at('lain.xlsx'), '-o', output);
  expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('lain.xlsx: tidak ada satu pun')] });
  expect(existsSync(output)).toBe(false);
});

test('consolidate names all conflicts at once, a line each', async () => {
  const paths = [
    await put(0, 'a.xlsx'),
    await put(1, 'b.xlsx', { Periode: null }),
    await put(2, 'c.xlsx', { 'Kode Kabupaten': '33.27' }),
    await put(3, 'd.xlsx', { Periode: '2013-12-31' }),
    await put(0, 'e.xlsx'),
    at('lain.xlsx'),
  ];
  const { code, errors } = await indikator('consolidate', ...paths, '-o', at('rekap.xlsx'));
  expect(code).toBe(2);
  expect(errors).toEqual([
    expect.stringContaining('lain.xlsx: tidak ada satu pun'),
    expect.stringContaining('b.xlsx: Periode'),
    expect.stringContaining('Kode Kabupaten c.xlsx lain dari a.xlsx'),
    expect.stringContaining('Periode d.xlsx lain dari a.xlsx'),
    expect.stringContaining('e.xlsx dan a.xlsx'),
  ]);
  expect(existsSync(at('rekap.xlsx'))).toBe(false);
});

test('of a strict workbook the remedy is to save it as an ordinary one', async () => {
  const path = await put(0, 'ketat.xlsx');
  const { spec } = sampleSpec(0);
  const zip = ZipFile.open(await writeWorkbookFile(spec), 'uji');
  for (const part of zip.paths.filter((each) => /\.(xml|rels)$/.test(each))) {
    const text = await zip.text(part);
    await zip.setText(
      part,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    );
  }
  writeFileSync(path, zip.save());
  expect(await indikator('validate', path)).toMatchObject({ code: 0, errors: [] });
  const { code, errors } = await indikator('fix', path, '-o', at('ketat-baru.xlsx'));
  expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('Simpan Sebagai')] });
  expect(errors[0]).not.toContain('Perbarui Excel');
});
