import {
  areaWords,
  checkTables,
  checkWorkbook,
  consolidatedWorkbook,
  deckOf,
  explainer,
  indicatorsOf,
  reportWorkbook,
  summaryText,
  templateWorkbook,
  type AppContext,
} from '../../src/app';
import { dataSheetsOf } from '../../src/app/dataSheets';
import type { Finding } from '../../src/engine/check';
import type { RawWorkbook } from '../../src/engine/dataset';
import { defineProgramme } from '../../src/engine/defineProgramme';
import type { Programme } from '../../src/engine/programme';
import { buildLetterSheet, constant } from '../../src/engine/report';
import type { OfficialArea } from '../../src/engine/schema';
import { noScale } from '../../src/engine/measure';
import { translator, type Language } from '../../src/messages';
import { deckTexts } from '../../src/messages/deckTexts';
import { entryTexts } from '../../src/messages/entryTexts';
import { findingMessage } from '../../src/messages/finding';
import { reportTexts } from '../../src/messages/reportTexts';
import { openWorkbookFile, writeWorkbookFile } from '../../src/workbook/file';
import { minimumApi, excelWorkbook } from '../../src/workbook/excel';
import { StandInHost } from '../standin';
import { loadOfficeClient } from '../standin/node';
import { workbook } from '../support/markdown';
import { perpustakaan } from './perpustakaan';

const town: OfficialArea = {
  code: '71',
  name: 'Kota Baru',
  areas: [
    { code: '71.01', name: 'Timur', areas: [] },
    { code: '71.02', name: 'Barat', areas: [] },
  ],
};

const contextOf = (programme: Programme): AppContext => ({
  programme,
  areas: (code) => Promise.resolve(code === town.code ? town : null),
});
const context = contextOf(perpustakaan);
const sayIn = (language: Language) => translator(language, perpustakaan.texts);
const say = sayIn('id');

const profile = `
## Perpustakaan
| Keterangan | Isi |
| Kode Kota | "71" |
| Kota | Kota Baru |
| Kode Cabang | |
| Cabang | |
| Bulan | 2024-01-31 |
| Pustakawan | Sari |

## Cabang
| Kode Cabang | Nama Cabang |
| "71.01" | Timur |
| "71.02" | Barat |
`;

const sound = workbook(`${profile}
## Buku
| Nomor Buku | Kode Cabang | Judul | Golongan | Eksemplar | Dipinjam | Harga |
| B-1 | "71.01" | Hujan | Cerita | 4 | 1 | 50000 |
| B-2 | "71.01" | Ilmu Tanah | Pengetahuan | 6 | 1 | 80000 |
| B-3 | "71.02" | Laut | Cerita | 5 | 5 | |
`);

const faulty = workbook(`${profile}
## Buku
| Nomor Buku | Kode Cabang | Judul | Golongan | Eksemplar | Dipinjam | Harga |
| B-1 | "71.01" | Hujan | cerita | 4 | 1 | 50000 |
| B-2 | "71.09" | Ilmu Tanah | Pengetahuan | 6 | 1 | 80000 |
| B-2 | "71.02" | Laut | Cerita | 5 | 7 | |
| B-4 | "71.02" | | Lagu | lima | 0 | |
`);

const bytesOf = async (raw: RawWorkbook): Promise<Uint8Array> => {
  const { dataset } = await checkTables(raw, context);
  return writeWorkbookFile({ title: 'Uji', dataSheets: dataSheetsOf(dataset), report: null });
};

/** The workbook open in the stand-in for Excel, under Microsoft's own office.js. */
async function openInExcel(bytes: Uint8Array) {
  const host = await StandInHost.open(bytes, { apiSet: minimumApi });
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  const book = excelWorkbook(perpustakaan.schema, (version) => host.isSetSupported('ExcelApi', version));
  return { book, host };
}

const brief = ({ rule, severity, table, cell, fix }: Finding): string =>
  `${severity} ${rule} ${table}!${cell ?? ''}${fix === undefined ? '' : ` -> ${String(fix.value)}`}`;

/** Words of the first programme, and keys of texts that nobody has written. */
const strange =
  /\b(desa|kelurahan|kecamatan|kabupaten|kab|kec|bkm|upk|ksm|blm|pnpm|pinjaman|tunggakan|memuaskan|penundaan)\b/i;
const isKey = (text: string): boolean => /^[a-z]+(\.[\w-]+)+$/.test(text);

function expectOwnWords(words: readonly string[]): void {
  expect(words.filter((text) => strange.test(text) || isKey(text))).toEqual([]);
}

test('a sound workbook is ready', async () => {
  const { findings, ready, score } = await checkTables(sound, context);
  expect(findings.map(brief)).toEqual([]);
  expect(ready).toBe(true);
  expect(score).toMatchObject({ value: 100, class: 'Baik' });
});

test('every fault is found in its cell, by the rules of the schema and the rule of the programme', async () => {
  const { findings, ready } = await checkTables(faulty, context);
  expect(findings.map(brief)).toEqual([
    'warning choice Buku!D2 -> Cerita',
    'error foreign-key Buku!B3',
    'error unique Buku!A4',
    'error lent-more Buku!F4',
    'error required Buku!C5',
    'error choice Buku!D5',
    'error type Buku!E5',
  ]);
  expect(ready).toBe(false);
  const said = (language: Language) => findings.map((finding) => findingMessage(sayIn(language), finding));
  expect(said('id')).toContain('Dipinjam 7 melebihi Eksemplar 5. Periksa keduanya.');
  expectOwnWords([...said('id'), ...said('en')]);
});

test('indicators are those counted by hand, with their classes', async () => {
  const { areas, period } = indicatorsOf(await checkTables(sound, context));
  expect(period).toBe('2024-01');
  const values = areas.map(({ name, values: own }) => [name, own['buku.eksemplar'], own['buku.dipinjam']]);
  expect(values).toEqual([
    // 7 of 15 are lent: 46.67%, between 20% and 50%.
    ['Kota Baru', 15, { value: 7 / 15, class: 'sedang', onLimit: false }],
    // 2 of 10 are exactly 20%.
    ['Timur', 10, { value: 0.2, class: 'sedang', onLimit: true }],
    ['Barat', 5, { value: 1, class: 'ramai', onLimit: false }],
  ]);
});

test('rows of a branch that is not there are counted with no branch', async () => {
  const check = await checkTables(faulty, context);
  const indicators = indicatorsOf(check);
  expect(indicators.areas.map(({ name, values }) => [name, values['buku.eksemplar']])).toEqual([
    ['Kota Baru', 15],
    ['Timur', 4],
    ['Barat', 5],
    ['', 6],
  ]);
  const said = indicators.areas.map((area) => summaryText(check, indicators, area, 'id', say).split('\n'));
  expect(said.map(([title]) => title)).toEqual([
    'Koleksi Kota Baru, Januari 2024',
    'Koleksi Cabang Timur, Januari 2024',
    'Koleksi Cabang Barat, Januari 2024',
    'Koleksi Tanpa cabang, Januari 2024',
  ]);
  expect(said.map((lines) => lines.at(-1))).toEqual([
    'Buku: 15, dipinjam 60,00% (Ramai)',
    'Buku: 4, dipinjam 25,00% (Sedang)',
    'Buku: 5, dipinjam 140,00% (Ramai)',
    'Buku: 6, dipinjam 16,67% (Sepi)',
  ]);
});

test('the report stands in Excel, in both languages, and its formulas give the numbers of the program', async () => {
  for (const language of ['id', 'en'] as const) {
    const texts = reportTexts(language, sayIn(language));
    const { book, host } = await openInExcel(await bytesOf(sound));
    const { calculated, sheets } = await reportWorkbook(book, context, texts);
    expect(calculated?.differences).toEqual([]);
    expect(calculated?.count).toBeGreaterThan(30);
    const views = host.view().filter(({ name }) => sheets.some((sheet) => sheet.name === name));
    expect(views).toHaveLength(6);
    expectOwnWords(
      views.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' ? value : []))),
    );
    const lines = Object.fromEntries(
      views.map(({ name, cells }) => [
        name,
        [...new Set(cells.map(({ row }) => row))].map((line) =>
          cells.flatMap(({ row, text }) => (row === line && text !== '' ? [text] : [])),
        ),
      ]),
    );
    if (language === 'en') continue;
    expect(lines['Koleksi Buku']).toContainEqual(['71.01', 'Timur', '10', '20,00%', 'Sedang (tepat di batas)']);
    expect(lines['Koleksi Buku']).toContainEqual(['71', 'Jumlah', '15', '46,67%', 'Sedang']);
    expect(lines['Peringkat']?.map((line) => line.slice(0, 4))).toContainEqual([
      '1. Timur',
      '10',
      '1. Barat',
      '100,00%',
    ]);
    expect(lines['Perbandingan']).toContainEqual(['Belum ada nilai terdahulu untuk dibandingkan.']);
    const formulas = views.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas).toContainEqual(expect.stringContaining('SUMIFS(Buku[Eksemplar],Buku[Kode Cabang],$A8)'));
  }
});

test('workbooks of branches make one of the town, with their recap', async () => {
  const ofBranch = (code: string, name: string): RawWorkbook => ({
    tables: sound.tables.map((table) => ({
      ...table,
      values: table.values
        .filter((row, index) => index === 0 || table.name === 'Perpustakaan' || row.includes(code))
        .map((row) =>
          row[0] === 'Cabang' ? ['Cabang', name] : row[0] === 'Kode Cabang' && row[1] === null ? [row[0], code] : row,
        ),
    })),
  });
  const files = await Promise.all(
    [ofBranch('71.02', 'Barat'), ofBranch('71.01', 'Timur')].map(async (raw, index) => ({
      name: `${index}.xlsx`,
      workbook: await openWorkbookFile(perpustakaan.schema, await bytesOf(raw), `${index}.xlsx`),
    })),
  );
  const joined = await consolidatedWorkbook(files, context, reportTexts('id', say));
  expect(joined.check.findings.map(brief)).toEqual([]);
  expect(indicatorsOf(joined.check).areas.map(({ values }) => values['buku.eksemplar'])).toEqual([15, 10, 5]);
  const [recap] = joined.workbook.report?.sheets ?? [];
  expect(recap).toMatchObject({ id: 'rekap-cabang', name: 'Rekap Cabang' });
  const rows = recap?.rows.map((row) => row.slice(0, 3).map((cell) => cell?.value ?? null));
  expect(rows).toContainEqual(['Kode', 'Cabang', 'Berkas']);
  expect(rows).toContainEqual(['71.01', 'Timur', '1.xlsx']);
});

test('its template is a file in which only what people must fill in is missing', async () => {
  const spec = templateWorkbook(perpustakaan, { whole: town, part: null }, 45_322, entryTexts('id', say));
  const file = await openWorkbookFile(perpustakaan.schema, await writeWorkbookFile(spec), 'templat.xlsx');
  const check = await checkWorkbook(file, context);
  expect(check.findings.map(brief)).toEqual(['error table-empty Buku!']);
  expect(check.dataset.profile).toMatchObject({ period: 45_322, codes: { kota: '71', cabang: null } });
  expect(indicatorsOf(check).areas.map(({ name }) => name)).toEqual(['Kota Baru', 'Timur', 'Barat']);
  const branch = templateWorkbook(
    perpustakaan,
    { whole: town, part: town.areas[1] ?? null },
    null,
    entryTexts('id', say),
  );
  expect(branch.dataSheets[1]?.rows).toEqual([['71.02', 'Barat']]);
});

test('a number is explained by its rows, and an area named in the words of the programme', async () => {
  const check = await checkTables(sound, context);
  const explained = explainer(check)?.ofIndicator({ id: 'buku.dipinjam', area: { level: 'cabang', code: '71.01' } });
  expect(explained?.area.name).toBe('Timur');
  expect(explained?.measures.map(({ value, rows }) => [value, rows().flatMap(({ rows: own }) => [...own])])).toEqual([
    [2, [0, 1]],
    [10, [0, 1]],
  ]);
  expect(deckOf(check, deckTexts('id', say)).slides.map(({ kind }) => kind)).toEqual(['title']);
  expect(areaWords(perpustakaan.schema, { level: 'cabang', code: '71.01', name: 'Timur' }, say)).toBe('Cabang Timur');
});

test('a programme that judges nothing has no limits anywhere', async () => {
  const { catalogue, sheets, ...rest } = perpustakaan;
  const plain = defineProgramme({
    ...rest,
    sheets: [
      (context, input) =>
        buildLetterSheet(
          context,
          { ...input, counts: input.check.counts },
          { judge: () => constant(''), points: () => [], chart: null },
        ),
      ...sheets.filter((_, index) => index !== 0 && index !== 2),
    ],
    catalogue: {
      ...catalogue,
      indicators: catalogue.indicators.filter(({ kind }) => kind === 'value'),
      scale: noScale,
      limits: () => ({ scale: noScale, reading: '', of: {} }),
    },
    sectionSheets: [],
    summary: [],
  });
  const { book } = await openInExcel(await bytesOf(sound));
  const { calculated, sheets: written } = await reportWorkbook(book, contextOf(plain), reportTexts('id', say));
  expect(calculated?.differences).toEqual([]);
  expect(written).toHaveLength(5);
});
