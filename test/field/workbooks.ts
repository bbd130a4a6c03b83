import { writeXlsx, type Cell, type WriteOptions, type WriteSheet } from 'hucre';
import { addressOf, parts, serialOf, type RawTable } from '../../src/engine/dataset';
import { isTable, tableOf as schemaOf, type CellValue } from '../../src/engine/schema';
import { schema } from '../../src/programme/schema';
import { ZipFile } from '../../src/workbook/file/zip';
import { baseWorkbook } from '../support/base';

/** Workbooks as offices make them: the small workbook without findings, with certain repairs to be made in it, dressed in all that Excel offers. */

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const firstDate = serialOf(1999, 1, 1);
const lastDate = serialOf(2015, 12, 31);

/** What is typed in place of cells of the small workbook, by table and address; each has one certain repair, which restores it. */
export const typed: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  Desa: { A2: '3326122001', J3: '2.800', L5: ' 230 ' },
  BKM: { D2: '14 Maret 2008', F3: '12 ' },
  BLM: { F2: 'Rp 100.000.000', I3: '05/05/2014', N3: 'Rp. 9.000.000,-' },
  Kegiatan: { F2: '350,5', M3: '50%', H4: '8.000.000' },
  Pinjaman: { I2: '15 Juni 2014', K4: '1,5%', N2: '2.000.000', R5: 'aktif' },
  UPK: { F4: '3.000.000', R5: '(100.000)' },
};

/** Certain repairs in all. */
export const repairs = Object.values(typed).reduce((sum, cells) => sum + Object.keys(cells).length, 0);

/** The small workbook as the first template had it: files of other programs were made of that, and offices go on using theirs. */
export const firstTemplate: readonly RawTable[] = baseWorkbook().tables.flatMap((table) => {
  const own = isTable(schema, table.name) ? schemaOf(schema, table.name) : undefined;
  if (own?.since !== undefined) return [];
  const later = own?.columns.flatMap(({ header, since }) => (since === undefined ? [] : [header])) ?? [];
  const [header = []] = table.values;
  const values = table.values.map((row) => row.filter((_, column) => !later.includes(String(header[column]))));
  return [{ ...table, values }];
});

/** A table of the small workbook with what was typed. */
function tableOf(name: string): RawTable {
  const table = firstTemplate.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const values = table.values.map((row, r) => row.map((value, c) => typed[name]?.[addressOf(r, c)] ?? value));
  return { ...table, values };
}

/** Dates are written as dates. */
const cellOf = (value: CellValue): CellValue | Date => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < firstDate || value > lastDate) return value;
  const { year, month, day } = parts(value);
  return new Date(Date.UTC(year, month - 1, day));
};

/** The sheet of a table whose header stands at a place. */
export function plainSheet(name: string, top = 0, left = 0): WriteSheet {
  const rows = [
    ...Array.from({ length: top }, () => []),
    ...tableOf(name).values.map((row) => [...Array.from({ length: left }, () => null), ...row.map(cellOf)]),
  ];
  return { name, rows };
}

/** The sheet of a table as an Excel Table. */
export function tableSheet(name: string): WriteSheet {
  const sheet = plainSheet(name);
  const header = tableOf(name).values[0] ?? [];
  const range = `A1:${addressOf((sheet.rows?.length ?? 1) - 1, header.length - 1)}`;
  return { ...sheet, tables: [{ name, range, columns: header.map((text) => ({ name: String(text) })) }] };
}

const cells = (...entries: [string, Partial<Cell>][]): Map<string, Partial<Cell>> => new Map(entries);
const names = firstTemplate.map(({ name }) => name);

/** Everything at once: what an office adds to its workbook over the years. */
export function dressed(): WriteOptions {
  const sheets: Record<string, WriteSheet> = {
    Profil: { ...plainSheet('Profil'), protection: { sheet: true, password: 'rahasia' } },
    Desa: {
      ...tableSheet('Desa'),
      freezePane: { rows: 1, columns: 1 },
      dataValidations: [{ type: 'list', values: ['Desa', 'Kelurahan'], range: 'D2:D99' }],
      conditionalRules: [
        {
          type: 'cellIs',
          operator: 'greaterThan',
          formula: '1000',
          priority: 1,
          range: 'K2:K99',
          style: { font: { bold: true } },
        },
        {
          type: 'expression',
          formula: 'L2>K2',
          priority: 2,
          range: 'L2:L99',
          style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } },
        },
      ],
      cells: cells(
        ['1,2', { value: 'Jetakkidul', comment: { author: 'Siti', text: 'Kades baru' } }],
        ['2,2', { value: 'Surabayan', richText: [{ text: 'Sura', font: { bold: true } }, { text: 'bayan' }] }],
      ),
    },
    BKM: {
      ...tableSheet('BKM'),
      images: [{ data: png, type: 'png', anchor: { from: { row: 8, col: 1 }, to: { row: 12, col: 3 } } }],
      columns: Array.from({ length: 13 }, (_, column) => ({ width: 14, hidden: column === 4 })),
    },
    BLM: {
      ...plainSheet('BLM'),
      autoFilter: { range: 'A1:P5', columns: [{ colIndex: 2, filters: ['2014'] }] },
      rowDefs: new Map([
        [1, { hidden: true }],
        [4, { hidden: true }],
      ]),
      cells: cells(
        ['3,5', { formula: '15000000*2', formulaResult: 30000000 }],
        ['4,7', { formula: 'J5+K5+L5+M5', formulaResult: 80000000 }],
      ),
    },
    Kegiatan: {
      ...plainSheet('Kegiatan', 4, 1),
      merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 15 }],
      cells: cells(['0,1', { value: 'DAFTAR KEGIATAN', style: { font: { bold: true, size: 14 } } }]),
      charts: [
        {
          type: 'column',
          title: 'Dana BLM',
          anchor: { from: { row: 12, col: 1 }, to: { row: 24, col: 8 } },
          series: [{ name: 'Dana BLM', values: 'Kegiatan!$I$6:$I$10', categories: 'Kegiatan!$B$6:$B$10' }],
        },
      ],
    },
    Pinjaman: { ...plainSheet('Pinjaman'), hidden: true },
    UPK: { ...tableSheet('UPK'), pageSetup: { orientation: 'landscape' }, rowBreaks: [3] },
  };
  return {
    sheets: [
      ...names.map((name) => sheets[name] ?? plainSheet(name)),
      {
        name: "Rekap 'kami' & <2014>",
        rows: [['Total KK'], [null]],
        cells: cells(['1,0', { formula: 'SUM(Desa!K2:K5)', formulaResult: 3660 }]),
      },
      { name: 'Rahasia', rows: [['jangan dihapus']], veryHidden: true },
    ],
    namedRanges: [
      { name: 'SemuaDesa', range: 'Desa!$A$2:$A$5' },
      { name: 'Batas', range: '42' },
      { name: '_xlnm.Print_Area', range: 'UPK!$A$1:$R$8', scope: 'UPK' },
    ],
    properties: { title: 'Buku kerja', creator: 'Kantor', custom: { Versi: '7' } },
  };
}

/** A workbook with one of its parts changed by hand, as programs that are not at hand would write it. */
export async function byHand(
  bytes: Uint8Array,
  ...changes: readonly (readonly [path: RegExp, change: (text: string) => string])[]
): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, 'uji');
  for (const [path, change] of changes) {
    for (const part of zip.paths.filter((each) => path.test(each)))
      await zip.setText(part, change(await zip.text(part)));
  }
  return zip.save();
}

export const dressedFile = (options: Partial<WriteOptions> = {}): Promise<Uint8Array> =>
  writeXlsx({ ...dressed(), ...options });

/** The main namespace as a prefix on every element, as ClosedXML and other programs on .NET write it. */
export function withPrefixes(bytes: Uint8Array): Promise<Uint8Array> {
  const prefixed = (text: string): string =>
    text
      .replace(/<(\/?)(?=\w+[\s/>])/g, '<$1x:')
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      );
  return byHand(bytes, [/^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+|tables\/table\d+)\.xml$/, prefixed]);
}
