/** Lembar Pimpinan, line by line: letter head, figures, points in the width of the page, and who signs. */
import { buildLetterSheet, type LetterPoint } from '../../../src/engine/report';
import { constant, fixed, type Live } from '../../../src/engine/report/live';
import type { LetterInput } from '../../../src/engine/report/parts/letterSheet';
import { wrapLines } from '../../../src/engine/report/parts/lines';
import { namedFormulas, setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { smallAreas } from '../../support/smallAreas';

const context = sheetContext(smallAreas);
const blank: LetterInput = {
  comparison: null,
  counts: { error: 0, warning: 0, info: 0, accepted: 0 },
  author: { name: null, position: null },
  letter: {
    head1: null,
    head2: null,
    head3: null,
    preparedNip: null,
    checkedName: null,
    checkedOffice: null,
    checkedNip: null,
    notedName: null,
    notedOffice: null,
    notedNip: null,
  },
  code: null,
};
const point = (problem: string, holds: Live<boolean> = constant(true)): LetterPoint => ({
  holds,
  problem: constant(problem),
  proposal: constant(`usul ${problem}`),
});
const sheetOf = (input: Partial<LetterInput> = {}, points: readonly LetterPoint[] = []) =>
  buildLetterSheet(context, { ...blank, ...input }, () => points);
const firstCells = (sheet: ReturnType<typeof sheetOf>) => valuesOf(sheet).map((row) => row[0] ?? null);
/** The rows from the one whose first cell is this text, up to the next blank one. */
function section(sheet: ReturnType<typeof sheetOf>, title: string) {
  const rows = valuesOf(sheet);
  const start = rows.findIndex((row) => row[0] === title);
  const end = rows.findIndex((row, index) => index > start && row.length === 0);
  return { start, rows: rows.slice(start, end), styles: stylesOf(sheet).slice(start, end) };
}

describe('texts in lines', () => {
  test.each([
    ['satu dua tiga', 8, ['satu dua', 'tiga']],
    ['satu dua tiga', 7, ['satu', 'dua', 'tiga']],
    ['satu dua tiga', 13, ['satu dua tiga']],
    ['satu dua tiga', 12, ['satu dua', 'tiga']],
    ['berkepanjangan dua', 5, ['berkepanjangan', 'dua']],
    ['', 5, ['']],
  ])('%j in %d characters', (text, width, lines) => {
    expect(wrapLines(text, width)).toEqual(lines);
  });
});

describe('letter head', () => {
  test('its lines stand in the middle above a rule, the first the largest; those left blank leave no gap', () => {
    const { letter } = blank;
    const sheet = sheetOf({ letter: { ...letter, head1: 'PEMERINTAH', head3: 'Jl. Raya 1' } });
    expect(valuesOf(sheet).slice(0, 4)).toEqual([
      [null, null, 'PEMERINTAH'],
      [null, null, 'Jl. Raya 1'],
      Array(7).fill(null),
      ['Laporan untuk Pimpinan · Kabupaten Pekalongan'],
    ]);
    expect(stylesOf(sheet).slice(0, 4)).toEqual([
      [null, null, 'letterHead'],
      [null, null, 'letterLine'],
      Array(7).fill('letterRule'),
      ['title'],
    ]);
  });

  test('without any line the title is the first row', () => {
    expect(valuesOf(sheetOf()).slice(0, 5)).toEqual([
      ['Laporan untuk Pimpinan · Kabupaten Pekalongan'],
      ['PNPM · Desember 2014'],
      ['Data siap kirim'],
      ['Kode data: belum ada (data belum dikunci)'],
      [],
    ]);
    expect(stylesOf(sheetOf()).slice(0, 4)).toEqual([['title'], ['subtitle'], ['subtitle'], ['subtitle']]);
  });

  test('the code of a stamp is told where there is one', () => {
    expect(firstCells(sheetOf({ code: 'ABCD-1234' }))[3]).toBe('Kode data: ABCD-1234');
  });
});

describe('figures', () => {
  const { rows, styles } = section(sheetOf(), 'Angka pokok');

  test('one row each, with the class word of those that are judged', () => {
    expect(rows[0]).toEqual(['Angka pokok', 'Sebelum', 'Sekarang', 'Perubahan', 'Arah', 'Arti', 'Kelas']);
    expect(styles[0]).toEqual(Array(7).fill('header'));
    const par = rows.findIndex((row) => row[0] === context.texts.indicator('upk.par'));
    expect([rows[par]?.[2], rows[par]?.[6]]).toEqual([0.15, 'Minimum']);
    expect([styles[par]?.[0], styles[par]?.[6]]).toEqual(['label', 'classMiddle']);
    const grants = rows.findIndex((row) => row[0] === context.texts.indicator('blm.cair'));
    expect([rows[grants]?.[2], rows[grants]?.[6], styles[grants]?.[6]]).toEqual([900, '', 'center']);
  });
});

describe('points', () => {
  test('problems and proposals are numbered from 1, three at most', () => {
    const sheet = sheetOf(
      {},
      ['a', 'b', 'c', 'd'].map((problem) => point(problem)),
    );
    expect(section(sheet, 'Yang perlu perhatian').rows).toEqual([
      ['Yang perlu perhatian'],
      ...[['1. a'], ['']],
      ...[['2. b'], ['']],
      ...[['3. c'], ['']],
    ]);
    expect(section(sheet, 'Usulan tindak lanjut')).toMatchObject({
      rows: [['Usulan tindak lanjut'], ['1. usul a'], [''], ['2. usul b'], [''], ['3. usul c'], ['']],
      styles: [['section'], ...Array<string[]>(6).fill(['text'])],
    });
  });

  test('those that do not hold are passed over, and leave their rows blank', () => {
    const sheet = sheetOf({}, [point('a'), point('b', constant(false)), point('c')]);
    expect(section(sheet, 'Yang perlu perhatian').rows.slice(1)).toEqual([['1. a'], [''], ['2. c'], [''], [''], ['']]);
    expect(section(sheet, 'Usulan tindak lanjut').rows.slice(1)).toEqual([
      ...[['1. usul a'], [''], ['2. usul c'], [''], [''], ['']],
    ]);
  });

  test('a blank row stands above each heading', () => {
    const sheet = sheetOf({}, [point('a')]);
    for (const title of ['Yang perlu perhatian', 'Usulan tindak lanjut'])
      expect(valuesOf(sheet)[section(sheet, title).start - 1]).toEqual([]);
  });

  test('a long point breaks at the width of the page, its second line indented', () => {
    const lines = (text: string) => section(sheetOf({}, [point(text)]), 'Yang perlu perhatian').rows.slice(1, 3);
    // The page is 130 characters wide; 6 stay free, 3 are taken by the number.
    const word = 'a'.repeat(60);
    expect(lines(`${word} ${word} akhir`)).toEqual([[`1. ${word} ${word}`], ['   akhir']]);
    const [start, end] = ['a'.repeat(100), 'b'.repeat(20)];
    expect(lines(`${start} ${end}`)).toEqual([[`1. ${start} ${end}`], ['']]);
    expect(lines(`${start} ${end}b`)).toEqual([[`1. ${start}`], [`   ${end}b`]]);
  });

  test('in a report with formulas each line is one, and says where it stays as it was', () => {
    const points = [point('a', fixed(true)), point('b')];
    const live = buildLetterSheet(sheetContext(smallAreas, { formulas: namedFormulas }), blank, () => points);
    const { start } = section(live, 'Yang perlu perhatian');
    const lines = live.rows.slice(start + 1, start + 7).map(([cell]) => cell);
    expect(lines.map((cell) => cell?.value)).toEqual([
      ...['1. a (angka tetap, saat laporan dibuat)', '', '2. b', '', '', ''],
    ]);
    expect(lines.every((cell) => cell?.formula?.startsWith('=IF('))).toBe(true);
    // The helper cells stand beyond the page; a report of numbers only has neither them nor formulas.
    expect(live.print.columns).toBe(7);
    expect(live.widths.length).toBeGreaterThan(7);
    const plain = sheetOf({}, points);
    expect(firstCells(plain).slice(start + 1, start + 7)).toEqual(['1. a', '', '2. b', '', '', '']);
    expect(plain.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(Math.max(...plain.rows.map((row) => row.length))).toBe(7);
  });

  test('where there is no problem it says so, in both lists', () => {
    const none = context.texts.text('leader.none');
    for (const title of ['Yang perlu perhatian', 'Usulan tindak lanjut'])
      for (const points of [[], [point('a', constant(false))]])
        expect(section(sheetOf({}, points), title).rows.slice(1)).toEqual([
          [`1. ${none}`],
          ...Array<string[]>(5).fill(['']),
        ]);
  });
});

describe('signatures', () => {
  const last = (sheet: ReturnType<typeof sheetOf>) => valuesOf(sheet).slice(-9);

  test('three blocks side by side, with room to sign between office and name', () => {
    const sheet = sheetOf({
      author: { name: 'Ani', position: 'Fasilitator' },
      letter: {
        ...blank.letter,
        preparedNip: '1',
        checkedName: 'Budi',
        checkedOffice: 'Askot',
        checkedNip: '2',
        notedName: 'Citra',
        notedOffice: 'Korkot',
        notedNip: '3',
      },
    });
    expect(last(sheet)).toEqual([
      [null, null, null, context.texts.text('leader.place')],
      ['Disusun oleh,', 'Diperiksa oleh,', null, 'Mengetahui,'],
      ['Fasilitator', 'Askot', null, 'Korkot'],
      ...[[], [], [], []],
      ['Ani', 'Budi', null, 'Citra'],
      ['NIP. 1', 'NIP. 2', null, 'NIP. 3'],
    ]);
    expect(stylesOf(sheet).slice(-9)).toEqual([
      [null, null, null, 'text'],
      ['text', 'text', null, 'text'],
      ['text', 'text', null, 'text'],
      ...[[], [], [], []],
      ['strong', 'strong', null, 'strong'],
      ['text', 'text', null, 'text'],
    ]);
    expect(valuesOf(sheet).at(-10)).toEqual([]);
  });

  test('what is not known is a line to be filled in by hand', () => {
    const [office, name, nip] = (['blankOffice', 'blankName', 'blankNip'] as const).map((key) =>
      context.texts.text(`leader.${key}`),
    );
    const rows = last(sheetOf());
    expect(rows[2]).toEqual([office, office, null, office]);
    expect(rows[7]).toEqual([name, name, null, name]);
    expect(rows[8]).toEqual([`NIP. ${nip}`, `NIP. ${nip}`, null, `NIP. ${nip}`]);
  });
});

test('one upright page of seven columns', () => {
  const sheet = setUpOf(sheetOf());
  expect(sheet).toEqual({
    id: 'pimpinan',
    name: 'Lembar Pimpinan',
    widths: [38, 19, 19, 19, 6, 13, 16],
    frozen: { rows: 0, columns: 0 },
    print: { orientation: 'portrait', paper: 'f4', titleRows: null, columns: 7, breaks: [], footer: 'Kaki halaman' },
    charts: [],
  });
});
