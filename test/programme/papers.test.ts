/** What the papers of a UPK say of themselves, over all boards of the sample, and where something is broken. */
import { checkTables, paperReport, papersOf, paperWorkbook, type CheckResult, type PaperOrder } from '../../src/app';
import { styles, type ReportCell } from '../../src/engine/report';
import { tableNames } from '../../src/engine/schema';
import { letterNumber } from '../../src/programme/papers/teguran';
import { fittingScale } from '../../src/workbook/pages';
import { baseWorkbook } from '../support/base';
import { day } from '../support/loanBook';
import { workbook } from '../support/markdown';
import { appContext, openFile, reportWords, schema } from '../support/programme';
import { sampleFiles } from '../support/sample';

// Eight workbooks are read and checked; the limit is for a machine that is busy with other things.
jest.setTimeout(300_000);

const end = day('2014-12-31');
const texts = reportWords();

let checks: readonly CheckResult[];
beforeAll(async () => {
  const all: CheckResult[] = [];
  for (const { bytes } of await sampleFiles()) {
    const raw = await (await openFile(bytes)).readTables([...tableNames(schema), 'Profil']);
    all.push(await checkTables(raw, appContext));
  }
  checks = all;
});

type Row = readonly (ReportCell | null)[];

function rowsOf(check: CheckResult, kind: string, more: Partial<PaperOrder> = {}): readonly Row[] {
  const report = paperReport(check, { kind, day: end, ...more }, texts);
  if (report === null) throw new Error('No paper was made.');
  return report.sheets.flatMap(({ rows }) => rows);
}

const wordsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));
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
      expect(numberAt(income, 4) - numberAt(cost, 4)).toBe(numberAt(profit[index], 4));
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

test.each(['a4', 'f4'] as const)('on %s no letter is printed smaller than 9 points', (paper) => {
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
