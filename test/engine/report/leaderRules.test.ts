import { noFormulas } from '../../../src/engine/report/model/formulas';
import type { AreaIndicators } from '../../../src/engine/measure';
import { reportAreas, type SheetContext } from '../../../src/engine/report';
import { leaderPoints } from '../../../src/programme/sheets/leaderRules';
import { Grid } from '../../../src/engine/report/model/grid';
import { LetterFacts } from '../../../src/engine/report/parts/letterFacts';
import { twoLines } from '../../../src/engine/report/parts/foldedLines';
import { wrapLines } from '../../../src/engine/report/parts/lines';
import { area, indicatorsOf } from '../../support/areaIndicators';
import { programme, reportWords, schema } from '../../support/programme';
import { defaultSettings } from '../../../src/programme/settings/settings';
import type { Language } from '../../../src/messages';

const classed = (value: number | null, name: 'memuaskan' | 'minimum' | 'penundaan') => ({
  value,
  class: name,
  onLimit: false,
});

/** A kabupaten in which everything is in order. */
const good = {
  'upk.pelapor': 2,
  'upk.wajib': 2,
  'upk.par': classed(0.05, 'memuaskan'),
  'pin.cadangan_wajib': 100,
  'upk.cadangan': 100,
  'blm.cair': 1000,
  'blm.dimanfaatkan': 1000,
  'blm.persen_dimanfaatkan': 1,
  'ino.lain_sisa': 0,
  'bkm.masa_habis': 0,
  'bkm.jumlah': 2,
  'bkm.pjm': 1,
  'fis.baik': 0.95,
  'bkm.perempuan': 0.3,
};

/** What a report is made of, as far as the letter looks at it. */
interface Facts {
  readonly total: AreaIndicators;
  readonly kecamatan: readonly AreaIndicators[];
  readonly desa: readonly AreaIndicators[];
  readonly errors: number;
}

const facts = (changes: Readonly<Record<string, number | ReturnType<typeof classed>>>, errors = 0): Facts => ({
  total: area('kabupaten', '33.26', 'Kabupaten Pekalongan', { ...good, ...changes }),
  kecamatan: [area('kecamatan', '33.26.11', 'Bojong', {}), area('kecamatan', '33.26.12', 'Wonopringgo', {})],
  desa: [
    area('desa', '33.26.11.2001', 'Bukur', { 'upk.kelas': 'memuaskan' }),
    area('desa', '33.26.12.2001', 'Jetakkidul', { 'upk.kelas': 'memuaskan' }),
  ],
  errors,
});

/** The first problems, each with its proposal. */
function points(
  { total, kecamatan, desa, errors }: Facts,
  count: number,
  language: Language = 'id',
): readonly { readonly problem: string; readonly proposal: string }[] {
  const indicators = indicatorsOf([total, ...kecamatan, ...desa]);
  const context: SheetContext = {
    ...reportAreas(schema, indicators),
    programme,
    indicators,
    period: 'Desember 2014',
    areaHeading: '',
    subtitle: [],
    footer: { text: '', page: '{page} dari {pages}' },
    paper: 'a4',
    settings: defaultSettings,
    limits: programme.catalogue.limits(defaultSettings),
    formulas: noFormulas,
    texts: reportWords(language),
  };
  return leaderPoints(new LetterFacts(context, new Grid(), 0, 0, 2), {
    error: errors,
    warning: 0,
    info: 0,
    accepted: 0,
  })
    .filter(({ holds }) => holds.value)
    .map(({ problem, proposal }) => ({ problem: problem.value, proposal: proposal.value }))
    .slice(0, count);
}
const problems = (input: Facts, count = 20) => points(input, count).map(({ problem }) => problem);

test('nothing is said where all is in order', () => {
  expect(points(facts({}), 3)).toEqual([]);
});

test.each([
  [{ 'upk.pelapor': 1 }, '1 dari 2 UPK belum melapor untuk Periode ini.'],
  [
    { 'pin.cadangan_wajib': 1_250_000, 'upk.cadangan': 250_000 },
    'Cadangan risiko yang dibukukan kurang Rp 1.000.000 dari yang diperlukan.',
  ],
  [
    { 'blm.dimanfaatkan': 900, 'blm.persen_dimanfaatkan': 0.9 },
    'BLM sebesar Rp 100 sudah cair tetapi belum dimanfaatkan (baru 90,00%).',
  ],
  [{ 'ino.lain_sisa': 37_000_000 }, 'Pinjaman lain-lain sebesar Rp 37.000.000 belum diselesaikan.'],
  [{ 'bkm.masa_habis': 3 }, 'Masa bakti 3 BKM sudah lewat 3 tahun.'],
  [{ 'bkm.pjm': 0.5 }, '1 dari 2 BKM belum mempunyai PJM Pronangkis yang berlaku.'],
  [{ 'fis.baik': 0.6 }, '40,00% prasarana yang kondisinya dicatat sudah rusak.'],
  [{ 'bkm.perempuan': 0.25 }, 'Pengurus perempuan baru 25,00%, di bawah 30%.'],
  [
    { 'upk.par': classed(0.123, 'minimum'), 'upk.roi': classed(0.0569, 'minimum') },
    'Kinerja pinjaman bergulir masih di kelas minimum: PAR 12,30%, ROI 5,69%.',
  ],
])('one fact, one problem: %j', (changes, problem) => {
  expect(problems(facts(changes))).toEqual([problem]);
});

test('the most pressing come first: errors, the worst class, then boards', () => {
  const input = facts({ 'upk.par': classed(0.25, 'penundaan'), 'ino.lain_sisa': 5 }, 4);
  const bad = area('desa', '33.26.12.2001', 'Jetakkidul', {
    'upk.kelas': 'penundaan',
    'upk.par': classed(0.4, 'penundaan'),
  });
  expect(problems({ ...input, desa: [input.desa[0] ?? bad, bad] }, 3)).toEqual([
    'Data masih memuat 4 kesalahan, sehingga angka di lembar ini dapat berubah.',
    'PAR 25,00% sudah di kelas penundaan; 1 dari 2 desa/kelurahan di kelas yang sama.',
    '1 dari 2 UPK ada di kelas penundaan, paling banyak di Kecamatan Wonopringgo.',
  ]);
});

test('a report of one kecamatan names the desa, those with the highest PAR first', () => {
  const bad = (name: string, par: number) =>
    area('desa', '33.26.11.2001', name, { 'upk.kelas': 'penundaan', 'upk.par': classed(par, 'penundaan') });
  const { kecamatan, ...input } = facts({});
  const told = (desa: Facts['desa']) => points({ ...input, kecamatan: kecamatan.slice(0, 1), desa }, 20);
  const [bukur, duwet, getas, kwagean] = [bad('Bukur', 0.3), bad('Duwet', 0.5), bad('Getas', 0.4), bad('Kwagean', 0.2)];
  expect(told([bukur, duwet])).toEqual([
    {
      problem: '2 dari 2 UPK ada di kelas penundaan: Duwet, Bukur.',
      proposal: 'Dampingi 2 UPK itu lebih dahulu; daftarnya ada di lembar Rapor UPK.',
    },
  ]);
  expect(told([bukur, duwet, getas, kwagean]).map(({ problem }) => problem)).toEqual([
    '4 dari 4 UPK ada di kelas penundaan: Duwet, Getas, Bukur, dan 1 lainnya.',
  ]);
});

test.each(['id', 'en'] as const)('no sentence is longer than its two lines, whatever it names (%s)', (language) => {
  const name = (letter: string) => `Sumurjomblangbogo ${letter}`;
  const bad = (letter: string, par: number) =>
    area('desa', '33.26.11.2001', name(letter), { 'upk.kelas': 'penundaan', 'upk.par': classed(par, 'penundaan') });
  const input = facts(
    {
      ...Object.fromEntries(['lar', 'par', 'roi', 'rr'].map((id) => [`upk.${id}`, classed(0.1234, 'minimum')])),
      'upk.ccr': classed(12.3456, 'minimum'),
      'pin.cadangan_wajib': 123_456_789_012,
      'blm.dimanfaatkan': -123_456_789_012,
      'blm.persen_dimanfaatkan': 0.1,
    },
    12_345,
  );
  const told = points(
    { ...input, kecamatan: input.kecamatan.slice(0, 1), desa: ['A', 'B', 'C', 'D'].map((letter) => bad(letter, 0.5)) },
    20,
    language,
  );
  expect(told.length).toBeGreaterThan(4);
  // Three signs of its number, and the mark of what is fixed.
  const longest = 124 - 3 + 124 - 3 - ` (${reportWords(language).text('report.fixed')})`.length;
  for (const text of told.flatMap(({ problem, proposal }) => [problem, proposal]))
    expect([text, text.length <= longest]).toEqual([text, true]);
});

test('a sentence has two lines, with every word', () => {
  const text = 'Tagih dahulu pinjaman bersaldo besar';
  expect(twoLines(text, text.length, '   ')).toEqual([text, '']);
  expect(twoLines(text, 20, '   ')).toEqual(['Tagih dahulu', '   pinjaman bersaldo besar']);
  expect(twoLines(text, 21, '   ')).toEqual(['Tagih dahulu pinjaman', '   bersaldo besar']);
});

test('lines break between words and keep every word', () => {
  const text = 'Tagih dahulu pinjaman bersaldo besar yang menunggak tiga bulan';
  const lines = wrapLines(text, 20);
  expect(lines.every((line) => line.length <= 20)).toBe(true);
  expect(lines.join(' ')).toBe(text);
});

test('of a capital that is used up it is said, instead of a loss that nobody knows of', () => {
  const [first] = points(facts({ 'upk.roi': classed(null, 'penundaan'), 'upk.modal': -2_500_000 }), 1);
  expect(first?.problem).toBe('Modal UPK sudah habis (-Rp 2.500.000), sehingga ROI tidak dapat dihitung.');
  const [loss] = points(facts({ 'upk.roi': classed(-0.012, 'penundaan'), 'upk.modal': 100 }), 1);
  expect(loss?.problem).toBe('ROI -1,20%: UPK merugi sejak Januari.');
});
