/** What the papers of a UPK say of themselves, over all boards of the sample, and where something is broken. */
import { checkTables, paperReport, papersOf, paperWorkbook, type CheckResult, type PaperOrder } from '../../src/app';
import { styles } from '../../src/engine/report';
import { tableNames } from '../../src/engine/schema';
import { letterNumber } from '../../src/programme/papers/teguran';
import { fittingScale } from '../../src/workbook/pages';
import { baseWorkbook, edited, mapTable } from '../support/base';
import { day } from '../support/loanBook';
import { workbook } from '../support/markdown';
import { end, rowsOf, texts, wordsOf, type Row } from '../support/papers';
import { appContext, openFile, schema } from '../support/programme';
import { sampleFiles } from '../support/sample';

// Eight workbooks are read and checked; the limit is for a machine that is busy with other things.
jest.setTimeout(300_000);

let checks: readonly CheckResult[];
beforeAll(async () => {
  const all: CheckResult[] = [];
  for (const { bytes } of await sampleFiles()) {
    const raw = await (await openFile(bytes)).readTables([...tableNames(schema), 'Profil']);
    all.push(await checkTables(raw, appContext));
  }
  checks = all;
});

const numberAt = (row: Row, column: number): number => {
  const value = row[column]?.value;
  if (typeof value !== 'number') throw new Error(`No number in column ${column}.`);
  return value;
};

test('LU-02 of all boards: classes make up the balance, which UPK has too; nothing is told as broken', () => {
  let boards = 0;
  for (const check of checks) {
    const rows = rowsOf(check, 'lu02');
    expect(wordsOf(rows).filter((word) => word.startsWith('Tidak cocok'))).toEqual([]);
    for (const row of rows) {
      if (row[1]?.style !== 'totalLabel') continue;
      boards += 1;
      const classes = [11, 12, 13, 14, 15].reduce((sum, column) => sum + numberAt(row, column), 0);
      expect(classes).toBe(numberAt(row, 7));
    }
  }
  expect(boards).toBe(119);
});

test('Neraca and Laba Rugi of all boards: both sides agree, and income less cost is the profit', () => {
  let boards = 0;
  for (const check of checks) {
    const rows = rowsOf(check, 'neraca');
    expect(wordsOf(rows).filter((word) => word.startsWith('Tidak cocok') || word.startsWith('Selisih'))).toEqual([]);
    boards += wordsOf(rows).filter((word) => word === 'Seimbang').length;
    const labelled = (label: string) => rows.filter((row) => row[0]?.value === label);
    const profit = labelled('Laba (Rugi)');
    labelled('Jumlah pendapatan').forEach((income, index) => {
      const cost = labelled('Biaya (51010 … 51080)')[index];
      if (cost === undefined || profit[index] === undefined) throw new Error('A line is missing.');
      expect(numberAt(income, 2) - numberAt(cost, 2)).toBe(numberAt(profit[index], 2));
    });
  }
  expect(boards).toBe(119);
});

test('a file of all boards of a workbook has a sheet for each, and the same lines as the one sheet', () => {
  const [check] = checks;
  if (check === undefined) throw new Error('The sample is empty.');
  const sheets = paperWorkbook(check, { kind: 'lpp', day: end }, texts)?.report?.sheets ?? [];
  const own = sheets.slice(1).flatMap(({ rows }) => rows.filter((row) => row[0]?.style === 'center'));
  const one = rowsOf(check, 'lpp').filter((row) => row[0]?.style === 'center');
  expect(own.map((row) => row.map((cell) => cell?.value))).toEqual(one.map((row) => row.map((cell) => cell?.value)));
  const names = sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  // The index leads to every other sheet.
  const links = sheets[0]?.rows.flatMap((row) => row.flatMap((cell) => cell?.link?.sheet ?? []));
  expect(links).toEqual(names.slice(1));
});

test('where no payment is written down every paper that tells of jasa says so, and none shows 0 for it', async () => {
  const unrecorded = await checkTables(
    { tables: baseWorkbook().tables.filter(({ name }) => name !== 'Angsuran') },
    appContext,
  );
  for (const kind of ['tagih', 'kartu', 'teguran', 'tunggakan', 'lpp', 'lu02', 'neraca']) {
    const rows = rowsOf(unrecorded, kind);
    expect([kind, wordsOf(rows).some((word) => word.startsWith('Jasa tidak tercatat'))]).toEqual([kind, true]);
    const header = rows.find((row) =>
      row.some((cell) => cell?.style === 'header' && /[Jj]asa$/.test(String(cell.value))),
    );
    const columns = (header ?? []).flatMap((cell, column) =>
      /^(Tagihan|Tunggakan) ?:? ?jasa$|^Realisasi.*jasa$/i.test(String(cell?.value)) ? [column] : [],
    );
    const shown = rows.flatMap((row) => columns.flatMap((column) => row[column] ?? []));
    const typed = kind === 'tunggakan' || kind === 'tagih' || kind === 'lpp' ? 1 : 0;
    // Tunggakan Jasa that is typed for a loan without a plan is known all the same.
    expect([kind, shown.filter(({ value }) => value === 0).length <= typed]).toEqual([kind, true]);
  }
});

test('letters: chosen loans only, a little behind or not, numbered on from the first', async () => {
  const check = await checkTables(baseWorkbook(), appContext);
  const rows = rowsOf(check, 'teguran', { only: ['P-4', 'P-2'], number: '009/UPK/2015', level: 2 });
  const words = wordsOf(rows);
  expect(words.filter((word) => word.startsWith('Nomor:'))).toEqual(['Nomor: 009/UPK/2015', 'Nomor: 010/UPK/2015']);
  expect(words.filter((word) => word === 'Surat Teguran II')).toHaveLength(2);
  expect(letterNumber('tanpa angka', 3)).toBe('tanpa angka');
  expect(letterNumber('099/A/7', 1)).toBe('100/A/7');
});

/** `Riwayat Surat` with some letters: loan, level, day, number. */
const withLetters = (...letters: readonly (readonly [string, string, string, string])[]) => ({
  tables: [
    ...baseWorkbook().tables,
    ...workbook(`
## Riwayat Surat
| Nomor | Tanggal | Nomor Pinjaman | Tingkat | Tunggakan Pokok | Tunggakan Jasa | Oleh |
${letters.map(([nomor, tingkat, on, surat]) => `| ${surat} | ${on} | ${nomor} | ${tingkat} | 0 | 0 | Tim |`).join('\n')}
`).tables,
  ],
});

test('letters: the level follows from those that went out, a copy keeps its number, and none comes before its time', async () => {
  const lettersOf = async (raw: ReturnType<typeof withLetters>, more: Partial<PaperOrder> = {}) => {
    const report = paperReport(await checkTables(raw, appContext), { kind: 'teguran', day: end, ...more }, texts);
    return report?.sheets.flatMap(({ name, rows }) => [
      name,
      ...wordsOf(rows).filter((word) => /^(Surat Teguran I|Nomor: )|perjanjian pinjaman nomor/.test(word)),
    ]);
  };
  const level = (roman: string, number: string, loan: string) => [
    `Surat Teguran ${roman}`,
    `Nomor: ${number}`,
    expect.stringContaining(`nomor ${loan}`),
  ];
  const blank = '………………………………';
  // P-2 is four months behind, P-4 one.
  expect(await lettersOf(withLetters())).toEqual([
    'Surat Teguran',
    ...level('I', blank, 'P-2'),
    ...level('I', blank, 'P-4'),
  ]);
  const third = withLetters(
    ['P-2', 'I', '2014-11-01', 'S-1'],
    ['P-2', 'II', '2014-12-01', 'S-2'],
    ['P-4', 'I', '2014-12-10', 'S-3'],
  );
  // P-4 has had its letter and is not behind enough for another one.
  expect(await lettersOf(third, { number: '007' })).toEqual(['Surat Teguran', ...level('III', '007', 'P-2')]);
  // Who chooses it gets a copy of the letter that went out.
  expect(await lettersOf(third, { only: ['P-4'], number: '007' })).toEqual([
    'Surat Teguran',
    ...level('I', 'S-3', 'P-4'),
  ]);
  expect(await lettersOf(third, { level: 2 })).toEqual([
    'Surat Teguran II',
    ...level('II', blank, 'P-2'),
    ...level('II', blank, 'P-4'),
  ]);
  // One that was noted down on the day is printed with its number; the numbers of the others count on without it.
  const today = withLetters(['P-2', 'I', '2014-12-31', 'S-1']);
  expect(await lettersOf(today, { number: '007' })).toEqual([
    'Surat Teguran',
    ...level('I', 'S-1', 'P-2'),
    ...level('I', '007', 'P-4'),
  ]);
  const waiting = withLetters(['P-2', 'I', '2014-12-30', 'S-1'], ['P-4', 'I', '2014-12-30', 'S-2']);
  expect(await lettersOf(waiting)).toEqual([]);
});

test('every sheet of every paper prints its day, and the code of the data where there is one', async () => {
  const check = await checkTables(baseWorkbook(), appContext);
  const stamped: CheckResult = {
    ...check,
    stampState: 'valid',
    stamp: { by: 'Tim Faskel', at: end + 3, score: 100, warnings: 0, revision: 0, code: 'ABCD2345' },
  };
  for (const { id } of papersOf(check)) {
    const sheets = paperWorkbook(stamped, { kind: id, day: end }, texts)?.report?.sheets.slice(1) ?? [];
    expect([id, sheets.length > 0]).toEqual([id, true]);
    for (const { rows } of sheets) {
      const words = wordsOf(rows).join('\n');
      expect([id, words.includes('ABCD2345')]).toEqual([id, true]);
      expect([id, /\d Desember 2014/.test(words)]).toEqual([id, true]);
    }
  }
});

test('Kartu Pinjaman: what was reversed is struck through, a new plan stands below the payments up to its day, and the balance runs on', async () => {
  const added =
    (name: string, ...rows: (string | number | null)[][]) =>
    (raw: ReturnType<typeof baseWorkbook>) =>
      mapTable(raw, name, (table) => ({ ...table, values: [...table.values, ...rows] }));
  const raw = added(
    'Angsuran',
    ['A-20', 'P-2', day('2014-04-10'), 500_000, 150_000, null],
    ['A-21', 'P-2', day('2014-04-11'), -500_000, -150_000, 'A-20'],
    ['A-22', 'P-2', day('2014-11-10'), 1_000_000, 75_000, null],
  )(
    added(
      'Jadwal',
      ...[1, 2].map((ke) => ['P-2', day('2014-10-01'), ke, day(`2014-1${ke}-10`), 2_500_000, 75_000]),
    )(baseWorkbook()),
  );
  const rows = rowsOf(await checkTables(raw, appContext), 'kartu', { only: ['P-2'] });
  const at = (word: string) => rows.findIndex((row) => row.some((cell) => cell?.value === word));
  const places = [
    'Jadwal angsuran',
    'A-20',
    'A-21 membatalkan A-20',
    'A-3',
    'Jadwal baru mulai 1 Oktober 2014',
    'A-22',
    'Jumlah',
  ];
  expect(places.map(at)).toEqual(places.map(at).toSorted((a, b) => a - b));
  expect(places.map(at)).not.toContain(-1);
  const cells = (word: string) => rows[at(word)] ?? [];
  expect(cells('A-20').map((cell) => cell?.style)).toEqual(
    expect.arrayContaining(['struck', 'struckRupiah', 'struckRupiah']),
  );
  expect([cells('A-20'), cells('A-3'), cells('A-22')].map((row) => numberAt(row, 7))).toEqual([
    9_500_000, 5_000_000, 4_000_000,
  ]);
  expect(cells('A-22')[7]?.formula).toBe(`=H${at('A-3') + 1}-D${at('A-22') + 1}`);
  expect(cells('Jumlah')[3]).toMatchObject({
    value: 6_000_000,
    formula: expect.stringMatching(/^=SUM\(D\d+:D\d+,D\d+:D\d+\)$/),
  });
});

test('Daftar Tagih is signed on each page, by whoever is said to collect there', async () => {
  const check = await checkTables(baseWorkbook(), appContext);
  const words = wordsOf(rowsOf(check, 'tagih', { signers: { B01: 'Siti Aminah', B02: ' ' } }));
  expect(words.filter((word) => word === 'Petugas penagih')).toHaveLength(2);
  expect(words.filter((word) => word === 'Siti Aminah')).toHaveLength(1);
  expect(words.filter((word) => word.startsWith('(…'))).toHaveLength(3);
});

test.each([
  [{ 'Kas dan Bank': 2_900_000 }, 'upk-assets'],
  [{ Kewajiban: 980_000 }, 'upk-balance'],
])(
  'a balance sheet with %j that does not balance says by how much in red, and which rule says so',
  async (cells, rule) => {
    const edits = Object.entries(cells).map(([header, value]) => ['UPK', 4, header, value] as const);
    const rows = rowsOf(await checkTables(edited(baseWorkbook(), ...edits), appContext), 'neraca', { of: ['B01'] });
    expect(wordsOf(rows)).toContain(`Lihat aturan ${rule} di hasil pemeriksaan.`);
    expect(rows.flat().filter((cell) => cell?.style === 'rupiahBad')).toHaveLength(1);
  },
);

test('the lines of Neraca and Laba Rugi are called as Bentuk Neraca says', async () => {
  const linesIn = async (form: string) => {
    const settings = workbook(`\n## Pengaturan\n| Nama | Nilai |\n| Bentuk Neraca | ${form} |\n`).tables;
    const check = await checkTables({ tables: [...baseWorkbook().tables, ...settings] }, appContext);
    return wordsOf(rowsOf(check, 'neraca', { of: ['B01'] }));
  };
  expect(await linesIn('Dengan kode akun')).toEqual(
    expect.arrayContaining(['Pinjaman KSM (11030)', 'Jasa pinjaman (41010)', 'Laba tahun berjalan']),
  );
  expect(await linesIn('Tanpa kode akun')).toEqual(expect.arrayContaining(['Pinjaman KSM', 'Jasa pinjaman']));
  const bersama = await linesIn('BUM Desa Bersama LKD');
  expect(bersama).toEqual(
    expect.arrayContaining(['Piutang Pinjaman', 'Aset Tetap', 'Utang', 'Penyertaan Modal', 'Laba Ditahan']),
  );
  expect(bersama.filter((word) => /\(\d{5}/.test(word))).toEqual([]);
});

test('Papan Informasi counts the members of the groups that borrow', async () => {
  const rows = rowsOf(await checkTables(baseWorkbook(), appContext), 'papan', { of: ['B01'] });
  // Melati and Mawar; Anggrek has paid all back.
  expect(rows.find((row) => row[0]?.value === 'Anggota KSM peminjam')?.[1]?.value).toBe(18);
});

test.each(['a4', 'f4', 'a3'] as const)('on %s no letter is printed smaller than 9 points', (paper) => {
  const [check] = checks;
  if (check === undefined) throw new Error('The sample is empty.');
  for (const { id } of papersOf(check)) {
    for (const sheet of paperReport(check, { kind: id, day: end, paper }, texts)?.sheets ?? []) {
      const used = sheet.rows.flatMap((row) => row.slice(0, sheet.print.columns).flatMap((cell) => cell?.style ?? []));
      const sizes = [...new Set(used)].map((style) => (styles[style] as { readonly size?: number }).size ?? 11);
      const smallest = Math.min(...sizes) * fittingScale(sheet);
      expect([id, smallest >= 9]).toEqual([id, true]);
    }
  }
});
