import { findAgain } from '../../src/app';
import type { Finding } from '../../src/engine/check';
import { baseWorkbook, check, edited, withCopy, withoutRows } from '../support/base';

const raw = edited(
  baseWorkbook(),
  ['Pinjaman', 3, 'Saldo', 4_000_000],
  ['Pinjaman', 5, 'Saldo', 5_000_000],
  ['Profil', 9, 'Isian', 'besok'],
);
const before = check(raw);
const found = (rule: string, row: number): Finding => {
  const finding = before.findings.find((each) => each.rule === rule && each.row === row);
  if (finding === undefined) throw new Error(`no ${rule} in row ${row}`);
  return finding;
};

test('a finding is found in a later check by its rule, column and row', () => {
  const later = check(raw);
  expect(findAgain(found('loan-balance', 3), before, later)).toBe(
    later.findings.find(({ rule, row }) => rule === 'loan-balance' && row === 3),
  );
  expect(findAgain(found('loan-balance', 3), before, before)).toBe(found('loan-balance', 3));
});

test('where its row has moved it is found by the key', () => {
  const later = check(withoutRows(raw, 'Pinjaman', 2));
  expect(findAgain(found('loan-balance', 3), before, later)).toMatchObject({ rule: 'loan-balance', row: 2 });
  // Another loan with the same fault stands in its row now.
  expect(findAgain(found('loan-balance', 5), before, later)).toMatchObject({ rule: 'loan-balance', row: 4 });
});

test('of two rows with the same key it is the one in the same place', () => {
  const twice = withCopy(raw, 'Pinjaman', 3, {});
  const first = check(twice);
  const last = first.findings.find(({ rule, row }) => rule === 'loan-balance' && row === 11);
  expect(last && findAgain(last, first, check(twice))).toMatchObject({ row: 11 });
});

test('what is put right is gone, also where the same fault is in another row', () => {
  const later = check(edited(raw, ['Pinjaman', 3, 'Saldo', 5_000_000]));
  expect(findAgain(found('loan-balance', 3), before, later)).toBeNull();
});

test('without a key of its row the place alone counts', () => {
  const finding = before.findings.find(({ table }) => table === 'Profil');
  expect(finding && findAgain(finding, before, check(raw))).toMatchObject({ table: 'Profil', row: finding?.row });
  expect(finding && findAgain(finding, before, check(baseWorkbook()))).toBeNull();
});
