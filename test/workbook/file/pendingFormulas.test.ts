import { writeXlsx } from 'hucre';
import { checkWorkbook } from '../../../src/app';
import { findingMessage } from '../../../src/messages/finding';
import { translator } from '../../../src/messages';
import { programme } from '../../../src/programme';
import { openWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { kabupatenArea } from '../../support/areas';
import { sampleFiles } from '../../support/sample';

const context = { programme, areas: () => Promise.resolve(kabupatenArea('33.26')) };

/** Bytes of a file whose sheet has other text in place of a cell. */
async function withCells(bytes: Uint8Array, part: string, cells: Readonly<Record<string, string>>) {
  const zip = ZipFile.open(bytes, 'rumus.xlsx');
  let xml = await zip.text(part);
  for (const [cell, inner] of Object.entries(cells)) {
    const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?: t="\\w+")?>.*?</c>`);
    expect(xml).toMatch(pattern);
    xml = xml.replace(pattern, (_, attributes: string) => `<c r="${cell}"${attributes}${inner}</c>`);
  }
  await zip.setText(part, xml);
  return zip.save();
}

test('a formula saved without its result is no blank cell; one that gives an empty text is', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'BLM',
        rows: [
          ['Nomor', 'Pagu', 'Dana Cair'],
          ['B-1', 1, 2],
          ['B-2', 1, 2],
          [1, 1, 1],
          ['B-3', 1, 2],
        ],
      },
    ],
  });
  const workbook = await openWorkbookFile(
    programme.schema,
    await withCells(bytes, 'xl/worksheets/sheet1.xml', {
      B2: '><f>1+1</f><v></v>',
      C2: '><f>1+1</f><v>2</v>',
      B3: '><f>1+1</f>',
      C3: ' t="str"><f>IF(1=1,"",2)</f><v></v>',
      A4: '>',
      B4: '><f>1+1</f>',
      C4: '>',
    }),
    'rumus.xlsx',
  );
  expect((await workbook.readTables(['BLM'])).tables[0]?.values.slice(1, 4)).toEqual([
    ['B-1', '#GETTING_DATA', 2],
    ['B-2', '#GETTING_DATA', null],
    // Nothing but a formula that was copied down.
    [null, null, null],
  ]);
});

test('the user reads that the file has to be saved in Excel once', async () => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error('The sample is empty.');
  const zip = ZipFile.open(file.bytes, file.name);
  const sheets = await Promise.all(
    zip.paths
      .filter((path) => path.startsWith('xl/worksheets/sheet'))
      .map(async (path) => ({ path, xml: await zip.text(path) })),
  );
  // The sheet whose second row has as many cells as Pinjaman has columns.
  const pinjaman = sheets.find(({ xml }) => /<c r="T1"/.test(xml) && /<c r="N2"/.test(xml));
  const bytes = await withCells(file.bytes, pinjaman?.path ?? '', { N2: '><f>L2-M2</f>' });
  const { findings } = await checkWorkbook(await openWorkbookFile(programme.schema, bytes, file.name), context);
  expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([['formula-error', 'N2']]);
  expect(findings.map((finding) => findingMessage(translator('id', programme.texts), finding))).toEqual([
    'Hasil rumus di kolom Saldo belum tersimpan di berkas ini. Buka buku kerja di Excel, simpan sekali, lalu periksa lagi.',
  ]);
});
