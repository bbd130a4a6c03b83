import { writeXlsx } from 'hucre';
import { ZipFile } from '../../../src/workbook/file/zip';
import { openFile } from '../../support/programme';

const header = ['Kode Desa', 'Desa/Kelurahan', 'KK'];
const rows = [header, ['33.26.11.2001', 'Bojong', 812], ['33.26.11.2002', 'Wiroditan', null]];

/** A workbook whose Excel Table is said to reach somewhere. */
async function tableOver(range: string): Promise<Uint8Array> {
  const tables = [{ name: 'Desa', range: 'A1:C3', columns: header.map((name) => ({ name })) }];
  const zip = ZipFile.open(await writeXlsx({ sheets: [{ name: 'Lembar', rows, tables }] }), 'uji');
  const path = 'xl/tables/table1.xml';
  await zip.setText(path, (await zip.text(path)).replaceAll('"A1:C3"', `"${range}"`));
  return zip.save();
}

test.each(['A1:XFD1048576', 'A1:C1048576', 'A1:XFD3'])('of a Table over %s what is filled is read', async (range) => {
  const file = await openFile(await tableOver(range));
  const { tables } = await file.readTables(['Desa']);
  expect(tables[0]).toMatchObject({ kind: 'table', top: 0, left: 0, values: rows });
});

test('a Table beyond all that is filled is blank', async () => {
  const file = await openFile(await tableOver('XFA1048570:XFD1048576'));
  const { tables } = await file.readTables(['Desa']);
  expect(tables[0]?.values).toEqual([[null], [null]]);
});

test('merged cells over the whole sheet cost nothing', async () => {
  const merges = [{ startRow: 0, startCol: 0, endRow: 1_048_575, endCol: 16_383 }];
  const file = await openFile(await writeXlsx({ sheets: [{ name: 'Desa', rows, merges }] }));
  expect((await file.readTables(['Desa'])).tables[0]?.values).toEqual(rows);
});
