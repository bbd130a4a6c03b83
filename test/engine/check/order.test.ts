import { checkAllCells, checkRows } from '../../../src/engine/check/evaluate';
import { Findings } from '../../../src/engine/check/findings';
import { rules } from '../../../src/programme/rules';
import { registryOf } from '../../../src/engine/check';
import { CheckSubject } from '../../../src/engine/check/subject';
import { baseContext, baseWorkbook, brief, check, edited, withoutRows } from '../../support/base';
import { read, schema } from '../../support/programme';

test('findings come by table with Profil first, then row with none first, then column', () => {
  const raw = edited(
    withoutRows(baseWorkbook(), 'UPK', 5),
    ['UPK', 4, 'Laba', 1],
    ['UPK', 4, 'KSM Aktif', -1],
    ['UPK', 2, 'Laba', 1],
    ['Desa', 3, 'KK', null],
    ['BKM', 2, 'Nama BKM', ' Karya '],
    ['Profil', 10, 'Isian', -1],
  );
  expect(check(raw).findings.map(brief)).toEqual([
    'error range Profil!B10',
    'error required Desa!K3',
    'warning spacing BKM!C2 -> Karya!',
    'warning upk-late UPK',
    'error upk-profit UPK!R2 -> 150000?',
    'error range UPK!L4',
    'error upk-profit UPK!R4 -> 200000?',
  ]);
});

test('the value of a finding is the cell as it was typed', () => {
  const { findings } = check(edited(baseWorkbook(), ['BLM', 2, 'Swadaya', '(1.000)'], ['UPK', 4, 'Laba', 'Rp 1']));
  expect(findings.map(({ value }) => value)).toEqual(['(1.000)', 'Rp 1', 'Rp 1']);
});

test('rows can be checked again one by one', () => {
  const subject = new CheckSubject(
    rules,
    read(edited(baseWorkbook(), ['Pinjaman', 2, 'Saldo', 1], ['Pinjaman', 4, 'Saldo', 1_000])),
    baseContext,
  );
  const { all, cells, rows } = registryOf(schema, rules);
  checkAllCells(subject, cells, new Findings(schema, all));
  const findings = new Findings(schema, all);
  const ofPinjaman = rows.filter(({ table, phase }) => table === 'Pinjaman' && phase === 'row');
  checkRows(subject, ofPinjaman, findings, { from: 2, to: 3 });
  expect(findings.sorted().map(brief)).toEqual(['error loan-balance Pinjaman!N4 -> 0?']);
});
