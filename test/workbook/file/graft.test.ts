import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { blmSheet, exampleReport } from '../../support/report';

/** A workbook that LibreOffice saved: a table, a formula and a chart of the user's own. */
const libreOffice = (): Uint8Array => readFileSync(path.join(__dirname, '../../corpus/files/libreoffice.xlsx'));

async function withReport(bytes: Uint8Array, times = 1): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(schema, bytes, 'kantor.xlsx');
  for (let time = 0; time < times; time += 1) await workbook.writeReport(exampleReport);
  return workbook.save();
}

/** Parts that tell of all sheets and therefore change. */
const shared = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

test('all other parts of the user’s file stay as they were', async () => {
  const before = ZipFile.open(libreOffice(), '');
  const after = ZipFile.open(await withReport(libreOffice()), '');
  for (const part of before.paths.filter((each) => !shared.includes(each))) {
    expect([part, await after.text(part)]).toEqual([part, await before.text(part)]);
  }
});

test('the user’s chart, table, formula and looks are still there', async () => {
  const before = await readXlsx(libreOffice(), { readStyles: true });
  const after = await readXlsx(await withReport(libreOffice()), { readStyles: true });
  expect(after.sheets.map(({ name }) => name)).toEqual(['Desa', 'Grafik saya', 'Laporan Ringkasan', 'Laporan BLM']);
  expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
  expect(after.sheets[3]?.charts).toHaveLength(2);
});

test('writing again gives the very same bytes', async () => {
  expect(await withReport(libreOffice(), 2)).toEqual(await withReport(libreOffice(), 1));
});

test('every part is declared, and every relationship leads to a part', async () => {
  const zip = ZipFile.open(await withReport(libreOffice(), 2), '');
  const types = await zip.text('[Content_Types].xml');
  for (const part of zip.paths.filter((each) => /^xl\/(worksheets|drawings|charts)\/\w+\.xml$/.test(each))) {
    expect(types.split(`PartName="/${part}"`)).toHaveLength(2);
  }
  for (const part of zip.paths.filter((each) => each.endsWith('.rels'))) {
    const folder = part.replace(/_rels\/[^/]*$/, '');
    for (const [, target = ''] of (await zip.text(part)).matchAll(/Target="([^"]*)"/g)) {
      expect(zip.paths).toContain(target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target));
    }
  }
});

test('in a workbook that counts dates from 1904 the dates of the report are counted from there, typed or calculated', async () => {
  const day = (value: number, formula?: string) => ({ value, style: 'date' as const, ...(formula && { formula }) });
  const number = { value: 41_639, style: 'rupiah' as const };
  const sheet = { ...blmSheet, rows: [[day(41_639), day(41_640, '=A1+1'), number]], charts: [] };
  for (const dateSystem of ['1904', '1900'] as const) {
    const bytes = await writeXlsx({ dateSystem, sheets: [{ name: 'Desa', rows: [['x']] }] });
    const workbook = await openWorkbookFile(schema, bytes, 'lama.xlsx');
    await workbook.writeReport({ ...exampleReport, sheets: [sheet] });
    expect(await workbook.readSheets([{ name: blmSheet.name, rows: 1, columns: 3 }])).toEqual([
      [[41_639, 41_640, 41_639]],
    ]);
  }
});

test('the order of calculation, which would name cells that are gone, is left to Excel', async () => {
  const zip = ZipFile.open(await writeXlsx({ sheets: [{ name: 'Desa', rows: [['x']] }] }), '');
  await zip.setText('xl/calcChain.xml', '<calcChain/>');
  const rels = await zip.text('xl/_rels/workbook.xml.rels');
  await zip.setText(
    'xl/_rels/workbook.xml.rels',
    rels.replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  const after = ZipFile.open(await withReport(zip.save()), '');
  expect(after.has('xl/calcChain.xml')).toBe(false);
  expect(await after.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
});

test('a file of the strict variant of the format is refused, not damaged', async () => {
  const zip = ZipFile.open(await writeXlsx({ sheets: [{ name: 'Desa', rows: [['x']] }] }), '');
  const strict = (await zip.text('xl/workbook.xml')).replace(
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  );
  await zip.setText('xl/workbook.xml', strict);
  const workbook = await openWorkbookFile(schema, zip.save(), 'langka.xlsx');
  await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({
    code: 'file-rare',
    place: 'langka.xlsx',
  });
});

test('names with signs that XML keeps for itself come through', async () => {
  const sheet = { ...blmSheet, name: 'BLM & "UPK" <2014>', charts: [] };
  const workbook = await openWorkbookFile(schema, libreOffice(), 'kantor.xlsx');
  expect(await workbook.writeReport({ title: 'Uji', sheets: [sheet] })).toEqual([{ id: 'blm', name: sheet.name }]);
  const again = await openWorkbookFile(schema, await workbook.save(), 'kantor.xlsx');
  expect(await again.writeReport({ title: 'Uji', sheets: [sheet] })).toEqual([{ id: 'blm', name: sheet.name }]);
});
