/** Excel Tables of a file that get columns, or take in the rows right below them. */
import { ZipFile } from '../../../src/workbook/file/zip';
import { book, first, fourth, second, third } from '../../support/loans';
import { faultsByOpenXml } from '../../support/openXml';
import { openFile } from '../../support/programme';

const tablePath = 'xl/tables/table1.xml';
const filter = '<filterColumn colId="0"><filters><filter val="2001/0001"/></filters></filterColumn>';

async function withTablePart(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, 'berkas.xlsx');
  const before = await zip.text(tablePath);
  const after = change(before);
  if (after === before) throw new Error('Nothing changes.');
  await zip.setText(tablePath, after);
  return zip.save();
}

const columnsOf = (headers: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map([['Pinjaman', headers]]);

test('columns come to the right end, look like the last header, and the file is valid', async () => {
  const workbook = await openFile(await book({ rows: [first, second] }));
  await workbook.addTables([], columnsOf(['Tunggakan <Jasa>', 'Jenis Jasa']));
  const saved = await workbook.save();
  const zip = ZipFile.open(saved, 'berkas.xlsx');
  const xml = await zip.text(tablePath);
  expect([...xml.matchAll(/ref="([^"]*)"/g)].map(([, area]) => area)).toEqual(['B3:H5', 'B3:H5']);
  expect(xml).toContain('<tableColumns count="7">');
  expect(xml.match(/<tableColumn [^>]*>/g)?.slice(-2)).toEqual([
    '<tableColumn id="6" name="Tunggakan &lt;Jasa&gt;"/>',
    '<tableColumn id="7" name="Jenis Jasa"/>',
  ]);
  const style = async (cell: string) =>
    new RegExp(`<c r="${cell}"[^>]*?s="(\\d+)"`).exec(await zip.text('xl/worksheets/sheet1.xml'))?.[1];
  expect(await style('G3')).toBe(await style('F3'));
  expect(faultsByOpenXml(saved, 'xlsx')).toEqual([]);
  const [table] = (await (await openFile(saved)).readTables(['Pinjaman'])).tables;
  expect(table?.values[0]?.slice(-3)).toEqual(['Saldo', 'Tunggakan <Jasa>', 'Jenis Jasa']);
  expect(table?.values[1]?.slice(-3)).toEqual([4_000_000, null, null]);
});

test.each([
  ['a value', { sheet: {}, beside: true }],
  ['merged cells', { sheet: { merges: [{ startRow: 3, startCol: 6, endRow: 4, endCol: 7 }] }, beside: false }],
])('%s where the column would stand is in the way, and the file stays as it was', async (_what, { sheet, beside }) => {
  const rows = [first, beside ? [...second, 'catatan'] : second];
  const workbook = await openFile(await book({ rows, sheet }));
  const before = await workbook.save();
  const wanted = { code: 'overlap', place: 'Data' };
  await expect(workbook.addTables([], columnsOf(['Jenis Jasa']))).rejects.toMatchObject(wanted);
  await expect(workbook.addTables([], new Map([['Hilang', ['x']]]))).rejects.toMatchObject({ code: 'not-found' });
  expect(await workbook.save()).toEqual(before);
});

test('rows right below are taken in, and the file is valid', async () => {
  const workbook = await openFile(await book({ rows: [first, second], below: [third, fourth, [], ['Catatan']] }));
  await workbook.extendTable('pinjaman');
  const saved = await workbook.save();
  const [table] = (await (await openFile(saved)).readTables(['Pinjaman'])).tables;
  expect(table?.values.slice(1).map(([number]) => number)).toEqual(
    [first, second, third, fourth].map(([number]) => number),
  );
  expect(faultsByOpenXml(saved, 'xlsx')).toEqual([]);
  await workbook.extendTable('Pinjaman');
  expect(await workbook.save()).toEqual(saved);
});

test('a filter that hides rows and a row of totals are in the way', async () => {
  const below = [third];
  const filtered = await withTablePart(await book({ rows: [first, second], below }), (xml) =>
    xml.replace('<autoFilter ref="B3:F5"/>', `<autoFilter ref="B3:F5">${filter}</autoFilter>`),
  );
  for (const bytes of [filtered, await book({ rows: [first, second], totals: true, below })]) {
    const workbook = await openFile(bytes);
    await expect(workbook.extendTable('Pinjaman')).rejects.toMatchObject({ code: 'filtered', place: 'Data' });
    expect(await workbook.save()).toEqual(bytes);
  }
  await expect((await openFile(filtered)).extendTable('Hilang')).rejects.toMatchObject({ code: 'not-found' });
});
