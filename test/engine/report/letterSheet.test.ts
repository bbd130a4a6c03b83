/** Lembar Pimpinan, line by line: letter head, figures, points in the width of the page, and who signs. */
import { buildLetterSheet, type LetterPoint } from '../../../src/engine/report';
import { wrapLines, type LetterInput } from '../../../src/engine/report/parts/letterSheet';
import { setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
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
const point = (problem: string): LetterPoint => ({ problem, proposal: `usul ${problem}` });
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
    const sheet = sheetOf({}, ['a', 'b', 'c', 'd'].map(point));
    expect(section(sheet, 'Yang perlu perhatian').rows).toEqual([
      ['Yang perlu perhatian'],
      ['1. a'],
      ['2. b'],
      ['3. c'],
    ]);
    expect(section(sheet, 'Usulan tindak lanjut')).toMatchObject({
      rows: [['Usulan tindak lanjut'], ['1. usul a'], ['2. usul b'], ['3. usul c']],
      styles: [['section'], ['text'], ['text'], ['text']],
    });
  });

  test('a blank row stands above each heading', () => {
    const sheet = sheetOf({}, [point('a')]);
    for (const title of ['Yang perlu perhatian', 'Usulan tindak lanjut'])
      expect(valuesOf(sheet)[section(sheet, title).start - 1]).toEqual([]);
  });

  test('a long point breaks at the width of the page, its further lines indented', () => {
    // The page is 130 characters wide; 6 stay free, 3 are taken by the number.
    const word = 'a'.repeat(60);
    const [, first, second] = section(sheetOf({}, [point(`${word} ${word} akhir`)]), 'Yang perlu perhatian').rows;
    expect([first, second]).toEqual([[`1. ${word} ${word}`], ['    akhir']]);
    const fits = section(sheetOf({}, [point('a'.repeat(100) + ' ' + 'b'.repeat(20))]), 'Yang perlu perhatian').rows;
    expect(fits).toHaveLength(2);
    const breaks = section(sheetOf({}, [point('a'.repeat(100) + ' ' + 'b'.repeat(21))]), 'Yang perlu perhatian').rows;
    expect(breaks).toHaveLength(3);
  });

  test('where there is no problem it says so, in both lists', () => {
    const none = context.texts.text('leader.none');
    for (const title of ['Yang perlu perhatian', 'Usulan tindak lanjut'])
      expect(section(sheetOf(), title).rows.slice(1)).toEqual([[`1. ${none}`]]);
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
