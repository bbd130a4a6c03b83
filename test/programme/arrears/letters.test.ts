import { addMonths } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { arrearsLoans } from '../../../src/programme/arrears/arrearsLoan';
import { letterState, readLetters } from '../../../src/programme/arrears/letters';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { baseWorkbook, edited } from '../../support/base';
import { day } from '../../support/loanBook';
import { read } from '../../support/programme';

const end = day('2014-12-31');

/** A row of Riwayat Surat. */
const sent = (on: string, tingkat: string, nomor = 'S-1', loan = 'P-2'): readonly CellValue[] => [
  nomor,
  day(on),
  loan,
  tingkat,
  0,
  null,
  'Tim',
];

/** The letters of P-2 (4 months behind at the end of the year), or of another loan, at a day. */
function stateOf(rows: readonly (readonly CellValue[])[], at = end, nomor = 'P-2', raw = baseWorkbook(), more = {}) {
  const settings = { ...defaultSettings, ...more };
  const loan = arrearsLoans(read(raw), settings, at).loans.find((each) => each.nomor === nomor);
  if (loan === undefined) throw new Error(`no loan ${nomor}`);
  return letterState(loan, readLetters(rows), at, settings);
}

test('levels follow each other, none is skipped, each fourteen days after the one before', () => {
  expect(stateOf([])).toEqual({ due: 1, next: { level: 1, from: end }, last: null });
  expect(stateOf([sent('2014-12-10', 'I')])).toMatchObject({ due: 2, last: { tingkat: 1 } });
  expect(stateOf([sent('2014-12-17', 'I')]).due).toBe(2);
  expect(stateOf([sent('2014-12-18', 'I')])).toMatchObject({ due: null, next: { level: 2, from: day('2015-01-01') } });
  expect(stateOf([sent('2014-11-01', 'I'), sent('2014-12-01', 'II')]).due).toBe(3);
  // After the third there is none.
  const all = [sent('2014-10-01', 'I'), sent('2014-11-01', 'II'), sent('2014-12-01', 'iii')];
  expect(stateOf(all)).toEqual({
    due: null,
    next: null,
    last: { nomor: 'S-1', tanggal: day('2014-12-01'), tingkat: 3 },
  });
});

test('what months call for is the limit: II from two, III from the threshold of arrears; both are settings', () => {
  // One month behind: II has to wait for another month.
  expect(stateOf([sent('2014-12-05', 'I', 'S-1', 'P-4')], end, 'P-4')).toMatchObject({ due: null, next: null });
  const more = { secondLetterMonths: 1 };
  const first = [sent('2014-12-01', 'I', 'S-1', 'P-4')];
  expect(stateOf(first, end, 'P-4', baseWorkbook(), more).due).toBe(2);
  const two = [sent('2014-11-01', 'I'), sent('2014-12-01', 'II')];
  expect(stateOf(two, end, 'P-2', baseWorkbook(), { arrearsMonths: 5 }).due).toBeNull();
  expect(stateOf([sent('2014-12-30', 'I')], end, 'P-2', baseWorkbook(), { letterDays: 1 }).due).toBe(2);
});

test('a loan that was paid up meanwhile begins with I again', () => {
  // P-4 paid its instalment of November on the 30th, and was not behind until December fell due.
  const before = [sent('2014-11-15', 'I', 'S-1', 'P-4')];
  expect(stateOf(before, end, 'P-4')).toMatchObject({ due: 1, last: null });
  // A payment that leaves it behind begins nothing anew: P-2 is behind since September.
  const rows = edited(
    baseWorkbook(),
    ['Angsuran', 8, 'Nomor Pinjaman', 'P-2'],
    ['Angsuran', 8, 'Tanggal', day('2014-12-20')],
  );
  expect(stateOf([sent('2014-12-01', 'I')], end, 'P-2', rows)).toMatchObject({ due: 2, last: { tingkat: 1 } });
});

test('letters of later days, without a day or of no level do not count', () => {
  const rows = [
    sent('2015-01-02', 'I'),
    [null, null, 'P-2', 'I'],
    sent('2014-12-01', 'IV'),
    sent('2014-12-01', 'I', 'S', 'X'),
  ];
  expect(stateOf(rows)).toMatchObject({ due: 1, last: null });
  expect(stateOf([sent('2015-01-02', 'I')], addMonths(end, 1))).toMatchObject({ last: { tingkat: 1 }, due: 2 });
});

test('a loan that is behind by very little has no letter', () => {
  expect(stateOf([], end, 'P-4', baseWorkbook(), { shortfallShare: 0.5 })).toEqual({
    due: null,
    next: null,
    last: null,
  });
});
