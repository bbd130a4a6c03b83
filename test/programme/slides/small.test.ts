/** Decks of small workbooks: nothing stands twice, and nothing is said of reports that are not there. */
import { deckFiles, type SourceFile } from '../../../src/app';
import type { DeckSlide, DeckSpec } from '../../../src/engine/report';
import { baseApp, baseWorkbook, mapTable } from '../../support/base';
import { sampleDeck } from '../../support/deck';
import { deckWords } from '../../support/programme';
import type { RawWorkbook } from '../../../src/engine/dataset';

const fileOf = (raw: RawWorkbook): SourceFile => ({
  name: 'uji.xlsx',
  workbook: { readTables: () => Promise.resolve(raw) },
});
const deckOf = async (raw: RawWorkbook): Promise<DeckSpec> =>
  (await deckFiles([fileOf(raw)], baseApp, deckWords())).deck;

const words = (slide: DeckSlide): string =>
  slide.kind === 'title' ? slide.title : [slide.section, slide.title, JSON.stringify(slide.blocks)].join(' | ');
const tablesOf = ({ slides }: DeckSpec) =>
  slides.flatMap((slide) =>
    slide.kind === 'title' ? [] : slide.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );

/** The base workbook with the rows of some desa only. */
function only(codes: readonly string[], boards: readonly string[]): RawWorkbook {
  const raw = baseWorkbook();
  const kept = (name: string, keep: (cells: readonly unknown[]) => boolean) => (from: RawWorkbook) =>
    mapTable(from, name, (table) => ({
      ...table,
      values: table.values.filter((row, index) => index === 0 || keep(row)),
    }));
  return [
    kept('Desa', ([code]) => codes.includes(String(code))),
    kept('BKM', ([code]) => boards.includes(String(code))),
    ...['BLM', 'Pinjaman', 'Kemitraan'].map((name) => kept(name, ([, code]) => boards.includes(String(code)))),
    kept('UPK', ([code]) => boards.includes(String(code))),
    kept('Kegiatan', ([, code]) => codes.includes(String(code))),
  ].reduce((from, change) => change(from), raw);
}

test.each([
  ['one kecamatan of the sample', () => sampleDeck('Buaran')],
  ['two kecamatan', () => deckOf(baseWorkbook())],
  ['two desa of one kecamatan', () => deckOf(only(['33.26.12.2001', '33.26.12.2014'], ['B01', 'B02']))],
  ['one desa', () => deckOf(only(['33.26.12.2001'], ['B01']))],
])('no table shows a column or a row twice: %s', async (_, make) => {
  for (const { columns, rows } of tablesOf(await make())) {
    const headings = columns.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    const values = rows.map(([, ...cells]) => cells.join(' | '));
    if (rows.length === 2) expect(values[0]).not.toBe(values[1]);
  }
});

describe('without a report of a UPK', () => {
  const noReports = mapTable(baseWorkbook(), 'UPK', (table) => ({ ...table, values: table.values.slice(0, 1) }));

  test('the deck says so, and counts nobody who meets nothing', async () => {
    const text = (await deckOf(noReports)).slides.map(words).join('\n');
    expect(text).toContain('Belum ada laporan UPK untuk Desember 2014');
    expect(text).toContain('belum ada laporan UPK untuk menilainya');
    expect(text).not.toMatch(/"value":"0 dari|0 dari 4 BKM|Rp 0 dari modal awal/);
    // Loans are known all the same.
    expect(text).toContain('Pinjaman bergulir Rp');
  });

  test('nor anything of loans where there are none', async () => {
    const noLoans = ['Pinjaman', 'Angsuran'].reduce(
      (raw, name) => mapTable(raw, name, (table) => ({ ...table, values: table.values.slice(0, 1) })),
      noReports,
    );
    const text = (await deckOf(noLoans)).slides.map(words).join('\n');
    expect(text).not.toContain('Kinerja UPK');
    expect(text).not.toContain('di 0 KSM');
  });
});

test('forums and partnerships have a slide where the workbook tells of them', async () => {
  const title = 'Forum BKM, kemitraan, dan relawan khusus';
  const titles = async (raw: RawWorkbook) =>
    (await deckOf(raw)).slides.map(words).filter((text) => text.includes(title));
  const [slide = ''] = await titles(baseWorkbook());
  expect(slide).toContain('"1 dari 2","label":"Kecamatan dengan forum BKM aktif"');
  expect(slide).toContain('"50,00% BKM punya mitra"');
  expect(slide).toContain('"Rp 65 juta"');
  const aims = ['Forum', 'Kemitraan'];
  const without = { tables: baseWorkbook().tables.filter(({ name }) => !aims.includes(name)) };
  const unskilled = mapTable(without, 'BKM', (table) => ({
    ...table,
    values: table.values.map((row) => row.slice(0, -1)),
  }));
  expect(await titles(unskilled)).toEqual([]);
});
