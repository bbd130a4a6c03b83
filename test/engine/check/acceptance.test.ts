import { serialOf, type RawTable, type RawWorkbook } from '../../../src/engine/dataset';
import { ownTables, type CellValue } from '../../../src/engine/schema';
import { acceptanceRows, readAcceptances, ruleAcceptanceRow, type Finding } from '../../../src/engine/check';
import { baseWorkbook, brief, check, edited, withCopy, withoutRows } from '../../support/base';

const by = { reason: 'Sesuai berita acara', by: 'Sari', at: 42_010.5 };

const notes = (rows: readonly (readonly CellValue[])[]): RawTable => ({
  name: 'Catatan Pemeriksaan',
  sheet: 'Catatan Pemeriksaan',
  kind: 'table',
  top: 0,
  left: 0,
  values: [ownTables['Catatan Pemeriksaan'], ...rows],
  merges: [],
});

/** Checks a workbook in whose notes these rows stand. */
const checkWith = (raw: RawWorkbook, rows: readonly (readonly CellValue[])[]) =>
  check(raw, { acceptances: readAcceptances([notes(rows)]) });

/** Accepts every finding of the workbook and checks another with those notes. */
function carried(raw: RawWorkbook, later: RawWorkbook = raw) {
  const { findings, dataset } = check(raw);
  return checkWith(later, acceptanceRows(findings, dataset, by));
}

const accepted = (findings: readonly Finding[]): readonly string[] =>
  findings.filter((finding) => finding.accepted !== undefined).map(brief);

const oldElection = edited(baseWorkbook(), ['BKM', 3, 'Tanggal Pemilihan Terakhir', serialOf(2011, 1, 15)]);

test('an accepted warning is told with its reason, and the workbook is ready', () => {
  const { findings, counts, ready } = carried(oldElection);
  expect(findings).toMatchObject([{ rule: 'bkm-term', severity: 'warning', accepted: by }]);
  expect(counts).toEqual({ error: 0, warning: 1, info: 0, accepted: 1 });
  expect(ready).toBe(true);
  expect(check(oldElection).ready).toBe(false);
});

test('it is carried on when rows move, until the value changes', () => {
  const moved = withoutRows(withCopy(oldElection, 'BKM', 3, {}), 'BKM', 3);
  expect(accepted(carried(oldElection, moved).findings)).toEqual(['warning bkm-term BKM!K5']);
  const changed = edited(oldElection, ['BKM', 3, 'Tanggal Pemilihan Terakhir', serialOf(2011, 1, 16)]);
  expect(carried(oldElection, changed)).toMatchObject({ ready: false, counts: { warning: 1, accepted: 0 } });
});

test('another row with the same value is another matter', () => {
  const two = edited(oldElection, ['BKM', 2, 'Tanggal Pemilihan Terakhir', serialOf(2011, 1, 15)]);
  expect(accepted(carried(oldElection, two).findings)).toEqual(['warning bkm-term BKM!K3']);
});

test('a rule is accepted for a whole table', () => {
  const two = edited(oldElection, ['BKM', 2, 'Tanggal Pemilihan Terakhir', serialOf(2011, 5, 2)]);
  const row = ruleAcceptanceRow({ rule: 'bkm-term', table: 'BKM' }, by);
  expect(checkWith(two, [row])).toMatchObject({ ready: true, counts: { warning: 2, accepted: 2 } });
  expect(checkWith(two, [row.map((cell) => (cell === '*' ? null : cell))]).ready).toBe(true);
});

test('errors are never accepted, whatever the notes say', () => {
  const wrong = edited(baseWorkbook(), ['Pinjaman', 2, 'Saldo', 2_100_000]);
  const rows = [
    ruleAcceptanceRow({ rule: 'loan-balance', table: 'Pinjaman' }, by),
    ['loan-balance', 'Pinjaman', 'P-1', 'Saldo', 2_100_000, by.reason, by.by, by.at],
  ];
  expect(checkWith(wrong, rows)).toMatchObject({ ready: false, counts: { error: 1, accepted: 0 } });
  expect(acceptanceRows(check(wrong).findings, check(wrong).dataset, by)).toEqual([]);
});

test('without a reason nothing is accepted', () => {
  expect(
    checkWith(oldElection, [ruleAcceptanceRow({ rule: 'bkm-term', table: 'BKM' }, { ...by, reason: ' ' })]).ready,
  ).toBe(false);
});

test('a desa that is not assisted is not expected any more', () => {
  const kecamatan = withoutRows(edited(baseWorkbook(), ['Profil', 4, 'Isian', '33.26.12']), 'Desa', ...[3, 4, 5]);
  const before = check(kecamatan);
  const missing = before.findings.filter(({ rule }) => rule === 'area-incomplete');
  expect(missing.map(({ value }) => value)).toEqual(['33.26.12.2014']);
  const after = checkWith(kecamatan, acceptanceRows(missing, before.dataset, by));
  expect(accepted(after.findings)).toEqual(['warning area-incomplete Desa']);
  expect(after.score.completeness).toBeGreaterThan(before.score.completeness);
});

test('a board that has not reported is accepted for that month only', () => {
  const late = withoutRows(baseWorkbook(), 'UPK', 5);
  expect(accepted(carried(late).findings)).toEqual(['warning upk-late UPK']);
  const nextMonth = edited(late, ['Profil', 6, 'Isian', serialOf(2015, 1, 31)]);
  expect(accepted(carried(late, nextMonth).findings)).toEqual([]);
});

test('a key of two parts, with its month', () => {
  const odd = edited(baseWorkbook(), ['UPK', 3, 'Laba', ' 200.000 ']);
  const { findings, dataset } = check(odd);
  expect(acceptanceRows(findings, dataset, by)).toEqual([
    ['type', 'UPK', 'B01 / 2014-11', 'Laba', ' 200.000 ', by.reason, by.by, by.at],
  ]);
  expect(carried(odd).ready).toBe(true);
});
