/** Rows dated in the month after the period are there already, and count for nothing until then. */
import { serialOf } from '../../../src/engine/dataset';
import { fingerprint } from '../../../src/engine/check';
import { consolidateFiles } from '../../../src/app/consolidate';
import { checkTables } from '../../../src/app/check';
import { dataSheetsOf } from '../../../src/app/dataSheets';
import { baseApp, baseWorkbook, brief, check, edited, withCopy } from '../../support/base';
import { read } from '../../support/programme';

const base = baseWorkbook();
const end = serialOf(2014, 12, 31);
const january = { 'Nomor Bukti': 'A-9', Tanggal: end + 1, Pokok: 600_000, Jasa: 60_000 };
const paid = withCopy(base, 'Angsuran', 6, january);

test('no figure, finding, score or code takes them in', () => {
  const before = check(base);
  for (const ahead of [
    paid,
    withCopy(base, 'Angsuran', 6, { ...january, Tanggal: end + 31.75 }),
    withCopy(base, 'Angsuran', 6, { ...january, Tanggal: '3 Januari 2015' }),
    // Not even faults of theirs, or a number that is in use.
    withCopy(base, 'Angsuran', 6, { ...january, 'Nomor Bukti': 'A-1', 'Nomor Pinjaman': 'P-99', Pokok: 'banyak' }),
  ]) {
    const { dataset, ...now } = check(ahead);
    expect(now).toMatchObject({ findings: [], counts: before.counts, score: before.score, ready: true });
    expect(fingerprint(dataset)).toBe(fingerprint(before.dataset));
    expect([dataset.tables.Angsuran.rowCount, dataset.ahead.get('Angsuran')?.rowCount]).toEqual([8, 1]);
  }
  expect(before.dataset.ahead.size).toBe(0);
});

test('a later date is outside the programme as before; without a period no row is ahead', () => {
  const { findings, dataset } = check(withCopy(base, 'Angsuran', 6, { ...january, Tanggal: end + 32 }));
  expect(findings.map(brief)).toEqual(['error date-window Angsuran!C10']);
  expect(dataset.ahead.size).toBe(0);
  const unknown = read(edited(paid, ['Profil', 6, 'Isian', null]));
  expect([unknown.tables.Angsuran.rowCount, unknown.ahead.size]).toEqual([9, 0]);
});

test('they count from the period that is asked for', async () => {
  const { dataset } = await checkTables(paid, { ...baseApp, period: serialOf(2015, 1, 31) });
  expect([dataset.tables['Angsuran']?.rowCount, dataset.ahead.size]).toEqual([9, 0]);
});

test('a new workbook holds them too', async () => {
  const rowsIn = (sheets: ReturnType<typeof dataSheetsOf>) =>
    sheets.find(({ name }) => name === 'Angsuran')?.rows ?? [];
  const own = rowsIn(dataSheetsOf(read(paid)));
  expect([own.length, own.at(-1)?.slice(0, 5)]).toEqual([9, ['A-9', 'P-4', end + 1, 600_000, 60_000]]);

  const part = edited(paid, ['Profil', 4, 'Isian', '33.26.12']);
  const joined = await consolidateFiles(
    [{ name: 'a.xlsx', workbook: { readTables: () => Promise.resolve(part) } }],
    baseApp,
  );
  const rows = rowsIn([...joined.dataSheets]);
  expect([rows.length, rows.at(-1)?.slice(0, 3), rows.at(-1)?.slice(-3)]).toEqual([
    9,
    ['A-9', 'P-4', end + 1],
    ['a.xlsx', 10, expect.stringMatching(/^33\.26\.12\//)],
  ]);
});
