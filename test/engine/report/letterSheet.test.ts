/** Lembar Pimpinan, line by line: letter head, figures, points in the width of the page, and who signs. */
import { buildLetterSheet, type LetterPoint, type LetterRules } from '../../../src/engine/report';
import { constant, fixed, type Live } from '../../../src/engine/report/live';
import { printedCharacters } from '../../../src/engine/report/model/paper';
import type { LetterInput } from '../../../src/engine/report/parts/letterSheet';
import { wrapLines } from '../../../src/engine/report/parts/lines';
import { namedFormulas, setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { smallAreas } from '../../support/smallAreas';

const context = sheetContext(smallAreas);
const blank: LetterInput = {
  comparison: null,
  counts: { error: 0, warning: 0, info: 0, accepted: 0 },
  targets: new Map(),
  author: { name: null, position: null, date: null },
  letter: {
    head1: null,
    head2: null,
    head3: null,
    place: null,
    addressee: null,
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
const rulesOf = (points: readonly LetterPoint[], more: Partial<LetterRules> = {}): LetterRules => ({
  judge: () => constant('Keadaannya baik.'),
  points: () => points,
  chart: null,
  ...more,
});
const sheetOf = (input: Partial<LetterInput> = {}, points: readonly LetterPoint[] = []) =>
  buildLetterSheet(context, { ...blank, ...input }, rulesOf(points));
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
    expect(valuesOf(sheet).slice(0, 3)).toEqual([
      [null, null, null, 'PEMERINTAH'],
      [null, null, null, 'Jl. Raya 1'],
      Array(8).fill(null),
    ]);
    expect(stylesOf(sheet).slice(0, 3)).toEqual([
      [null, null, null, 'letterHead'],
      [null, null, null, 'letterLine'],
      Array(8).fill('letterRule'),
    ]);
  });

  test('place and day, number, subject, state of the data, and to whom; what is not known is a line to be filled in', () => {
    const dots = context.texts.text('leader.blankPlace');
    expect(valuesOf(sheetOf()).slice(0, 10)).toEqual([
      [...Array<null>(7).fill(null), `${dots}, ${context.texts.text('leader.blankDay')}`],
      [`Nomor : ${context.texts.text('leader.blankNip')}`],
      ['Hal : Laporan PNPM Mandiri Perkotaan · Desember 2014 · Kabupaten Pekalongan'],
      ['Data : Data siap kirim'],
      [],
      [`Yth. ${context.texts.text('leader.blankOffice')}`],
      ['di tempat'],
      [],
      ['Dengan hormat, kami laporkan sebagai berikut.'],
      ['Keadaannya baik.'],
    ]);
    const filled = sheetOf({
      letter: { ...blank.letter, place: 'Kajen', addressee: 'Bupati Pekalongan' },
      author: { name: null, position: null, date: 42007 },
    });
    expect(valuesOf(filled)[0]?.[7]).toBe('Kajen, 3 Januari 2015');
    expect(firstCells(filled)).toContain('Yth. Bupati Pekalongan');
  });

  test('the code of a stamp is told where there is one', () => {
    expect(firstCells(sheetOf({ code: 'ABCD-1234' })).join('\n')).toContain('Kode data: ABCD-1234');
    expect(firstCells(sheetOf()).join('\n')).toContain('Kode data: belum ada (data belum dikunci)');
  });
});

describe('figures', () => {
  const { rows, styles } = section(sheetOf({ targets: new Map([['blm.cair', 1000]]) }), 'Angka pokok');
  const rowOf = (id: string) => rows.findIndex((row) => row[0] === context.texts.indicator(id));

  test('one row each with its unit, its target, and the class word of those that are judged', () => {
    expect(rows[0]).toEqual([
      ...['Angka pokok', 'Satuan', 'Sebelum', 'Sekarang', 'Perubahan', 'Arti', 'Target', 'Kelas'],
    ]);
    expect(styles[0]).toEqual(Array(8).fill('header'));
    const par = rowOf('upk.par');
    expect([rows[par]?.[1], rows[par]?.[3], rows[par]?.[6], rows[par]?.[7]]).toEqual(['%', 0.15, 0.1, 'Minimum']);
    expect([styles[par]?.[3], styles[par]?.[6], styles[par]?.[7]]).toEqual(['strongPercent', 'percent', 'classMiddle']);
    const grants = rowOf('blm.cair');
    expect([rows[grants]?.[1], rows[grants]?.[3], rows[grants]?.[6], rows[grants]?.[7]]).toEqual(['Rp', 900, 1000, '']);
    expect([styles[grants]?.[3], styles[grants]?.[7]]).toEqual(['strongRupiah', 'center']);
  });

  test('a percentage changes in points, and only better and worse have a colour', () => {
    const values: Record<string, { before: number; now: number }> = {
      'upk.par': { before: 0.2, now: 0.15 },
      'blm.cair': { before: 1000, now: 900 },
      'pin.saldo': { before: 100, now: 110 },
    };
    const comparison = {
      period: '2013-12',
      source: 'history' as const,
      of: (_: unknown, id: string) => values[id] ?? { before: null, now: null },
    };
    const sheet = sheetOf({ comparison });
    const compared = section(sheet, 'Angka pokok');
    const changeOf = (id: string) => {
      const row = compared.rows.findIndex(([label]) => label === context.texts.indicator(id));
      return [4, 5].flatMap((column) => [compared.rows[row]?.[column], compared.styles[row]?.[column]]);
    };
    expect(changeOf('upk.par')).toEqual([expect.closeTo(-5), 'points', '▼ membaik', 'classGood']);
    expect(changeOf('blm.cair')).toEqual([expect.closeTo(-0.1), 'change', '▼ memburuk', 'classBad']);
    expect(changeOf('pin.saldo')).toEqual([expect.closeTo(0.1), 'change', '▲ berubah', 'center']);
    expect(firstCells(sheet)).toContain('Dibandingkan dengan Desember 2013, 1 angka pokok membaik dan 1 memburuk.');
    expect(firstCells(sheetOf())).toContain('Belum ada angka terdahulu untuk dibandingkan.');
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
    // A line holds 130 characters, of which 3 are taken by the number.
    const word = 'a'.repeat(60);
    expect(lines(`${word} ${word} penutup`)).toEqual([[`1. ${word} ${word}`], ['   penutup']]);
    const [start, end] = ['a'.repeat(106), 'b'.repeat(20)];
    expect(lines(`${start} ${end}`)).toEqual([[`1. ${start} ${end}`], ['']]);
    expect(lines(`${start} ${end}b`)).toEqual([[`1. ${start}`], [`   ${end}b`]]);
  });

  test('in a report with formulas each line is one, and says where it stays as it was', () => {
    const points = [point('a', fixed(true)), point('b')];
    const live = buildLetterSheet(sheetContext(smallAreas, { formulas: namedFormulas }), blank, rulesOf(points));
    const { start } = section(live, 'Yang perlu perhatian');
    const lines = live.rows.slice(start + 1, start + 7).map(([cell]) => cell);
    expect(lines.map((cell) => cell?.value)).toEqual([
      ...['1. a (angka tetap, saat laporan dibuat)', '', '2. b', '', '', ''],
    ]);
    expect(lines.every((cell) => cell?.formula?.startsWith('=IF('))).toBe(true);
    // The helper cells stand beyond the page; a report of numbers only has neither them nor formulas.
    expect(live.print.columns).toBe(8);
    expect(live.widths.length).toBeGreaterThan(8);
    const plain = sheetOf({}, points);
    expect(firstCells(plain).slice(start + 1, start + 7)).toEqual(['1. a', '', '2. b', '', '', '']);
    expect(plain.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(Math.max(...plain.rows.map((row) => row.length))).toBe(8);
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
  /** The rows from the one with the three roles on. */
  const signed = (sheet: ReturnType<typeof sheetOf>) => {
    const start = firstCells(sheet).indexOf('Disusun oleh,');
    return { start, rows: valuesOf(sheet).slice(start, start + 7), styles: stylesOf(sheet).slice(start, start + 7) };
  };
  const row = (first: string, second: string, third: string) => [first, null, second, null, null, third];

  test('three blocks side by side, with room to sign between office and name', () => {
    const sheet = sheetOf({
      author: { name: 'Ani', position: 'Fasilitator', date: null },
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
    const { start, rows, styles } = signed(sheet);
    expect(rows).toEqual([
      row('Disusun oleh,', 'Diperiksa oleh,', 'Mengetahui,'),
      row('Fasilitator', 'Askot', 'Korkot'),
      ...[[], [], []],
      row('Ani', 'Budi', 'Citra'),
      row('NIP. 1', 'NIP. 2', 'NIP. 3'),
    ]);
    expect(styles[0]).toEqual(['text', null, 'text', null, null, 'text']);
    expect(styles[5]).toEqual(['strong', null, 'strong', null, null, 'strong']);
    expect(valuesOf(sheet)[start - 1]).toEqual([]);
  });

  test('what is not known is a line to be filled in by hand', () => {
    const [office = '', name = '', nip = ''] = (['blankOffice', 'blankName', 'blankNip'] as const).map((key) =>
      context.texts.text(`leader.${key}`),
    );
    const { rows } = signed(sheetOf());
    expect(rows[1]).toEqual(row(office, office, office));
    expect(rows[5]).toEqual(row(name, name, name));
    expect(rows[6]).toEqual(row(`NIP. ${nip}`, `NIP. ${nip}`, `NIP. ${nip}`));
  });
});

test('one upright page of eight columns, not wider than the smallest scale fits to A4', () => {
  const sheet = setUpOf(sheetOf());
  expect(sheet).toEqual({
    id: 'pimpinan',
    name: 'Lembar Pimpinan',
    widths: [32, 8, 17, 17, 13, 13, 11, 13],
    frozen: { rows: 0, columns: 0 },
    print: {
      orientation: 'portrait',
      paper: 'f4',
      titleRows: null,
      columns: 8,
      breaks: [],
      onePage: true,
      footer: { text: 'Kaki halaman', page: '{page} dari {pages}' },
    },
    charts: [],
  });
  const width = sheetOf().widths.reduce((sum, each) => sum + each, 0);
  expect(width).toBeLessThanOrEqual(printedCharacters({ paper: 'a4', orientation: 'portrait' }));
});
