import { writeXlsx } from 'hucre';
import { schema } from '../../src/programme/schema';
import { openWorkbookFile } from '../../src/workbook/file';
import { ZipFile } from '../../src/workbook/file/zip';
import { faultsOfPackage } from '../support/package';
import { exampleReport } from '../support/report';
import { openInExcel } from '../support/benches';
import { byHand, plainSheet } from './workbooks';

/** Packages as small programs write them, which Excel opens without a word. */
const rows = [
  ['Kode Desa', 'KK'],
  ['3326112001', '1.250'],
];
const plain = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Desa', rows }] });
const stylesLink = /<Relationship [^>]*\/styles"[^>]*>/;
const stylesType = /<Override PartName="\/xl\/styles.xml"[^>]*>/;

async function withoutStyles(): Promise<Uint8Array> {
  const zip = ZipFile.open(
    await byHand(
      await plain(),
      [/workbook\.xml\.rels$/, (text) => text.replace(stylesLink, '')],
      [/^\[Content/, (text) => text.replace(stylesType, '')],
    ),
    '',
  );
  zip.remove('xl/styles.xml');
  return zip.save();
}

const prefixed = (text: string): string =>
  text.replace(/<(\/?)(?=\w+[\s/>])/g, '<$1ns0:').replace('xmlns=', 'xmlns:ns0=');
const rare: readonly (readonly [title: string, bytes: () => Promise<Uint8Array>])[] = [
  ['no style sheet', withoutStyles],
  [
    'an empty style sheet',
    async () =>
      byHand(await plain(), [
        /styles\.xml$/,
        () => '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      ]),
  ],
  [
    'a style sheet without fills and borders',
    async () =>
      byHand(await plain(), [
        /styles\.xml$/,
        (text) => text.replace(/<(fills|borders)\b[\s\S]*<\/\1>/g, '').replace(/ (?:fill|border)Id="\d+"/g, ''),
      ]),
  ],
  [
    'prefixes in the relationships and the content types',
    async () => byHand(await plain(), [/\.rels$|^\[Content/, prefixed]),
  ],
  [
    'every part of relationships declared by itself',
    async () =>
      byHand(await plain(), [
        /^\[Content/,
        (text) =>
          text
            .replace(/<Default Extension="rels"[^>]*>/, '')
            .replace(
              '</Types>',
              '<Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/_rels/workbook.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
            ),
      ]),
  ],
];

test.each(rare)('a package with %s takes everything that is written into it', async (_title, make) => {
  const bytes = await make();
  expect(await faultsOfPackage(bytes)).toEqual([]);
  const workbook = await openWorkbookFile(schema, bytes, 'langka.xlsx');
  await workbook.apply(
    [{ sheet: 'Desa', row: 1, column: 1, before: '1.250', after: 1250 }],
    [{ table: 'Riwayat Perbaikan', rows: [[41999.5, 'Siti', 'Desa', '3326112001', 'KK', '1.250', 1250]] }],
  );
  await workbook.mark([{ sheet: 'Desa', row: 1, column: 0, kind: 'error' }]);
  await workbook.writeReport(exampleReport);
  expect(await faultsOfPackage(await workbook.save())).toEqual([]);
  const { tables } = await workbook.readTables(['Desa', 'Riwayat Perbaikan']);
  expect(tables.map(({ values }) => values.at(-1))).toEqual([
    ['3326112001', 1250],
    [41999.5, 'Siti', 'Desa', '3326112001', 'KK', '1.250', 1250],
  ]);
});

test('formats that stand as alternatives are left alone: what needs no new one is written, the rest refused', async () => {
  const alternative =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><xf numFmtId="0"/></mc:Choice><mc:Fallback><xf numFmtId="0"/></mc:Fallback></mc:AlternateContent>';
  const bytes = await byHand(await plain(), [
    /styles\.xml$/,
    (text) => text.replace('</cellXfs>', `${alternative}</cellXfs>`),
  ]);
  const workbook = await openWorkbookFile(schema, bytes, 'langka.xlsx');
  await workbook.apply([{ sheet: 'Desa', row: 1, column: 1, before: '1.250', after: 1250 }], []);
  const before = await workbook.save();
  await expect(workbook.writeReport(exampleReport)).rejects.toMatchObject({ code: 'file-rare' });
  expect(await workbook.save()).toBe(before);
});

test.each([
  ['1904', 'dd mmmm yyyy'],
  ['1904', 'dd/mm/yyyy'],
] as const)(
  'Excel, which does not say that dates count from %s, is found out by what it shows (%s)',
  async (dateSystem, numFmt) => {
    const sheet = plainSheet('Profil');
    const cells = new Map([['5,1', { style: { numFmt } }]]);
    const [from1904, from1900] = await Promise.all(
      [dateSystem, '1900' as const].map((system) => writeXlsx({ dateSystem: system, sheets: [{ ...sheet, cells }] })),
    );
    const counted = await openInExcel(from1904 ?? null);
    await expect(counted.workbook.readTables(['Profil'])).rejects.toMatchObject({
      code: 'date-system',
      place: 'Profil',
    });
    const { workbook } = await openInExcel(from1900 ?? null);
    expect((await workbook.readTables(['Profil'])).tables).toHaveLength(1);
  },
);
