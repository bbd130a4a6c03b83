import type { Finding } from '../../../src/engine/check';
import { groupFindings, listRows } from '../../../src/ui/findings/groups';

function finding(rule: Finding['rule'], severity: Finding['severity'], row: number): Finding {
  return {
    rule,
    severity,
    table: 'Pinjaman',
    sheet: 'Pinjaman',
    cell: `A${row}`,
    row,
    column: null,
    value: null,
    params: {},
  };
}

const findings = [
  finding('spacing', 'warning', 2),
  finding('required', 'error', 3),
  finding('type', 'error', 3),
  finding('spacing', 'warning', 4),
  finding('type', 'error', 5),
];
const byRule = groupFindings(findings, 'rule', ({ rule }) => ({ key: rule, label: rule }));

test('rules stand gravest first, then by number; findings keep their order', () => {
  expect(byRule.map(({ key, severity }) => [key, severity])).toEqual([
    ['type', 'error'],
    ['required', 'error'],
    ['spacing', 'warning'],
  ]);
  expect(byRule[2]?.findings.map(({ row }) => row)).toEqual([2, 4]);
});

test('a group is as grave as its gravest finding', () => {
  const [only] = groupFindings(findings, 'table', ({ table }) => ({ key: table, label: table }));
  expect(only?.severity).toBe('error');
});

test('desa stand by code, what has none comes last', () => {
  const desa = new Map([
    [2, ''],
    [3, '33.26.11.2002'],
    [4, '33.26.11.2001'],
    [5, ''],
  ]);
  const groups = groupFindings(findings, 'area', ({ row }) => ({ key: desa.get(row ?? 0) ?? '', label: '' }));
  expect(groups.map(({ key }) => key)).toEqual(['33.26.11.2001', '33.26.11.2002', '']);
});

test('a closed group shows its head only', () => {
  const rows = listRows(byRule, new Set(['type']));
  expect(rows.map((row) => (row.kind === 'group' ? row.group.key : row.position))).toEqual([
    'type',
    'required',
    1,
    'spacing',
    1,
    2,
  ]);
});

test('of rows that nobody has filled in only the first of each table has a line', () => {
  const rows = [2, 3, 4].map((row) => finding('row-unfilled', 'error', row));
  const others = [2, 3].map((row) => ({ ...finding('row-unfilled', 'error', row), table: 'BKM' }));
  const groups = groupFindings([...rows, ...others, finding('type', 'error', 9)], 'severity', ({ severity }) => ({
    key: severity,
    label: severity,
  }));
  const lines = listRows(groups, new Set()).flatMap((row) =>
    row.kind === 'finding' ? [[row.finding.table, row.finding.row, row.position]] : [],
  );
  expect(lines).toEqual([
    ['Pinjaman', 2, 1],
    ['BKM', 2, 2],
    ['Pinjaman', 9, 3],
  ]);
  expect(groups[0]?.findings).toHaveLength(6);
});
