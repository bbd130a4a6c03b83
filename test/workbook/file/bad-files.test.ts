import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import { schema } from '../../../src/programme/schema';
import type { WorkbookErrorCode } from '../../../src/workbook/errors';
import { openWorkbookFile } from '../../../src/workbook/file';
import { maxUnpackedBytes, ZipFile } from '../../../src/workbook/file/zip';

const sheets = [
  {
    name: 'Desa',
    rows: [
      ['Kode Desa', 'KK'],
      ['33.26.11.2001', 812],
    ],
  },
];
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A good workbook with one of its parts changed. */
async function withPart(partPath: string, change: (content: string) => string): Promise<Uint8Array> {
  const zip = ZipFile.open(await writeXlsx({ sheets }), 'baik.xlsx');
  await zip.setText(partPath, change(zip.has(partPath) ? await zip.text(partPath) : ''));
  return zip.save();
}

/** A good workbook whose directory says that its sheet unpacks to `size` bytes. */
async function withDeclaredSize(size: number): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === 'xl/worksheets/sheet1.xml') view.setUint32(at + 24, size, true);
  }
  return bytes;
}

const cases: readonly [what: string, code: WorkbookErrorCode, bytes: () => Promise<Uint8Array> | Uint8Array][] = [
  ['a file of 0 bytes', 'file-empty', () => new Uint8Array()],
  ['a CSV renamed', 'file-not-workbook', () => text('Kode Desa;KK\n33.26.11.2001;812\n')],
  ['an HTML page renamed', 'file-not-workbook', () => text('<html><table><tr><td>Kode Desa</td></tr></table></html>')],
  ['a PDF renamed', 'file-not-workbook', () => text('%PDF-1.4 ...')],
  [
    'a zip without a workbook',
    'file-not-workbook',
    async () => {
      const zip = ZipFile.open(await writeXlsx({ sheets }), '');
      zip.remove('xl/workbook.xml');
      await zip.setText('word/document.xml', '<w:document/>');
      return zip.save();
    },
  ],
  [
    'a workbook with a password',
    'file-encrypted',
    () => writeXlsx({ sheets, encryption: { password: 'x', spinCount: 10 } }),
  ],
  ['an .xls', 'file-old-format', () => readFileSync(path.join(__dirname, '../../corpus/files/lama.xls'))],
  ['an .xlsb', 'file-old-format', () => withPart('xl/workbook.bin', () => 'x')],
  ['a workbook cut off in the middle', 'file-damaged', async () => (await writeXlsx({ sheets })).slice(0, 900)],
  ['a workbook cut off near the end', 'file-damaged', async () => (await writeXlsx({ sheets })).slice(0, -40)],
  ['only the first bytes of a workbook', 'file-damaged', async () => (await writeXlsx({ sheets })).slice(0, 10)],
  [
    'a sheet whose XML is cut off',
    'file-damaged',
    () => withPart('xl/worksheets/sheet1.xml', (xml) => xml.slice(0, xml.indexOf('<row r="2"') + 20)),
  ],
  [
    'a sheet whose XML is broken',
    'file-damaged',
    () => withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('<row r="2">', '<row r="2>')),
  ],
  ['a workbook part that is no XML', 'file-damaged', () => withPart('xl/workbook.xml', () => 'bukan XML')],
  [
    'a byte changed inside',
    'file-damaged',
    async () => {
      const bytes = await writeXlsx({ sheets });
      const at = new TextDecoder('latin1').decode(bytes).indexOf('xl/worksheets/sheet1.xml') + 60;
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return bytes;
    },
  ],
  ['a zip bomb by its declared size', 'file-too-large', () => withDeclaredSize(maxUnpackedBytes + 1)],
  ['a zip bomb that declares nothing', 'file-damaged', () => withDeclaredSize(0)],
  ['a zip bomb that declares too little', 'file-damaged', () => withDeclaredSize(20)],
  [
    'a sheet of two cells in far corners',
    'file-too-large',
    () =>
      withPart('xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
  ],
];

test.each(cases)('%s is refused as %s', async (_what, code, make) => {
  await expect(openWorkbookFile(schema, await make(), 'berkas.xlsx')).rejects.toMatchObject({
    name: 'WorkbookError',
    code,
    place: 'berkas.xlsx',
  });
});

test('a good workbook opens, and opening leaves its bytes alone', async () => {
  const bytes = await writeXlsx({ sheets });
  const before = bytes.slice();
  const { tables } = await (await openWorkbookFile(schema, bytes, 'baik.xlsx')).readTables(['Desa']);
  expect(tables[0]?.values).toEqual(sheets[0]?.rows);
  expect(bytes).toEqual(before);
});
