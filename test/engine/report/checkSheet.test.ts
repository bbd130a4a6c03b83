import { checkSheet, listedFindings, type CheckSheetTexts } from '../../../src/engine/report';
import { setUpOf } from '../../support/sheetContext';
import type { Finding, Severity } from '../../../src/engine/check';

const texts: CheckSheetTexts = {
  sheetName: 'Hasil Pemeriksaan',
  status: '1 kesalahan, 1 peringatan. Buka Panel.',
  subtitle: 'Kabupaten Pekalongan · Des 2014',
  score: 'Skor data 91,2',
  scoreParts: 'Kelengkapan 90,00% (bobot 35)',
  summaryTitle: 'Ringkasan untuk pesan',
  summary: ['Kec. Bojong: 2 kesalahan', 'Desa Bojong: 2 kesalahan'],
  kinds: { error: 'Kesalahan', warning: 'Peringatan', info: 'Catatan', accepted: 'Diterima' },
  headers: { severity: 'Tingkat', table: 'Tabel', cell: 'Sel', column: 'Kolom', message: 'Yang perlu dilihat' },
  nothing: 'Tidak ada yang perlu diperbaiki.',
  more: (hidden) => `${hidden} lainnya`,
};

function finding(severity: Severity, cell: string | null, row: number | null) {
  const found: Finding = {
    rule: 'loan-balance',
    severity,
    table: 'Pinjaman',
    sheet: cell === null && row === null ? null : 'Pinjaman',
    cell,
    row,
    column: 'Saldo',
    value: 1,
    params: {},
  };
  return { finding: found, message: `pesan ${severity}` };
}

const values = (sheet: ReturnType<typeof checkSheet>) =>
  sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));

test('status first, then counts, then the findings, gravest first, each with a link to its cell', () => {
  const findings = [finding('warning', 'I4', 4), finding('error', 'N2', 2), finding('error', null, 7)];
  const sheet = checkSheet(findings, { error: 2, warning: 1, info: 0, accepted: 0 }, texts);
  expect(values(sheet)).toEqual([
    [texts.status],
    [texts.subtitle],
    [texts.score],
    [texts.scoreParts],
    [],
    ['Kesalahan', 2],
    ['Peringatan', 1],
    ['Catatan', 0],
    [],
    ['Ringkasan untuk pesan'],
    ['Kec. Bojong: 2 kesalahan'],
    ['Desa Bojong: 2 kesalahan'],
    [],
    ['Tabel', 'Kesalahan', 'Peringatan', 'Catatan'],
    ['Pinjaman', 2, 1, 0],
    [],
    ['Tingkat', 'Tabel', 'Sel', 'Kolom', 'Yang perlu dilihat'],
    ['Kesalahan', 'Pinjaman', 'N2', 'Saldo', 'pesan error'],
    ['Kesalahan', 'Pinjaman', '7', 'Saldo', 'pesan error'],
    ['Peringatan', 'Pinjaman', 'I4', 'Saldo', 'pesan warning'],
  ]);
  expect(sheet.rows.map((row) => row[2]?.link ?? null).slice(17)).toEqual([
    { sheet: 'Pinjaman', cell: 'N2' },
    null,
    { sheet: 'Pinjaman', cell: 'I4' },
  ]);
  expect(sheet.print.titleRows).toEqual([16, 16]);
});

test('accepted warnings are named, counted and listed apart, after everything that is open', () => {
  const { finding: warning } = finding('warning', 'I4', 4);
  const accepted = { finding: { ...warning, accepted: { reason: 'SK', by: 'Siti', at: 1 } }, message: 'diterima' };
  const sheet = checkSheet([accepted, finding('info', 'N2', 2)], { error: 0, warning: 1, info: 1, accepted: 1 }, texts);
  expect(values(sheet).slice(5, 9)).toEqual([
    ['Kesalahan', 0],
    ['Peringatan', 0],
    ['Catatan', 1],
    ['Diterima', 1],
  ]);
  expect(
    values(sheet)
      .slice(-2)
      .map(([kind]) => kind),
  ).toEqual(['Catatan', 'Diterima']);
  expect(values(sheet)).toContainEqual(['Pinjaman', 0, 0, 1, 1]);
});

test('nothing found: a sentence in place of the table', () => {
  const sheet = checkSheet([], { error: 0, warning: 0, info: 0, accepted: 0 }, texts);
  expect(values(sheet).at(-1)).toEqual(['Tidak ada yang perlu diperbaiki.']);
  expect(sheet.print.titleRows).toBeNull();
});

test('what is beyond the limit is counted, not listed', () => {
  const many = Array.from({ length: listedFindings + 5 }, (_, index) => finding('error', `N${index + 2}`, index + 2));
  const sheet = checkSheet(many, { error: many.length, warning: 0, info: 0, accepted: 0 }, texts);
  expect(sheet.rows).toHaveLength(17 + listedFindings + 1);
  expect(values(sheet).at(-1)).toEqual(['5 lainnya']);
});

test('each kind has its look, in the counts and in the list; numbers, tables and messages have theirs', () => {
  const { finding: warning } = finding('warning', 'I4', 4);
  const accepted = { finding: { ...warning, accepted: { reason: 'SK', by: 'Siti', at: 1 } }, message: 'diterima' };
  const all = [accepted, finding('info', null, null), finding('warning', 'I5', 5), finding('error', 'N2', 2)];
  const { rows } = checkSheet(all, { error: 1, warning: 2, info: 1, accepted: 1 }, texts);
  const styles = rows.map((row) => row.map((cell) => cell?.style));
  const header = (count: number) => Array<string>(count).fill('header');
  expect(styles).toEqual([
    ...[['title'], ['subtitle'], ['subtitle'], ['subtitle'], []],
    ...['classBad', 'classMiddle', 'center', 'center'].map((kind) => [kind, 'whole']),
    ...[[], ['section'], ['text'], ['text'], []],
    header(5),
    ['label', 'whole', 'whole', 'whole', 'whole'],
    [],
    header(5),
    ...['classBad', 'classMiddle', 'center', 'center'].map((kind) => [kind, 'label', 'center', 'label', 'labelWrap']),
  ]);
  // A finding of no cell and no row names neither.
  expect(rows.at(-2)?.map((cell) => cell?.value)).toEqual(['Catatan', 'Pinjaman', '', 'Saldo', 'pesan info']);
});

test('findings of one kind keep the order of the check, tables that in which they first have one', () => {
  const inTable = (table: string, cell: string) => {
    const { finding: found, message } = finding('error', cell, 2);
    return { finding: { ...found, table, column: null }, message };
  };
  const sheet = checkSheet(
    [inTable('UPK', 'B2'), inTable('BKM', 'C2'), inTable('UPK', 'A2')],
    { error: 3, warning: 0, info: 0, accepted: 0 },
    texts,
  );
  expect(values(sheet).slice(13)).toEqual([
    ['Tabel', 'Kesalahan', 'Peringatan', 'Catatan'],
    ['UPK', 2, 0, 0],
    ['BKM', 1, 0, 0],
    [],
    ['Tingkat', 'Tabel', 'Sel', 'Kolom', 'Yang perlu dilihat'],
    ...['UPK B2', 'BKM C2', 'UPK A2'].map((place) => ['Kesalahan', ...place.split(' '), '', 'pesan error']),
  ]);
});

test('printed across on A4, the heading of the list on each page and nothing frozen', () => {
  const sheet = setUpOf(checkSheet([], { error: 0, warning: 0, info: 0, accepted: 0 }, texts));
  expect(sheet).toEqual({
    id: 'pemeriksaan',
    name: 'Hasil Pemeriksaan',
    widths: [14, 14, 12, 26, 90],
    frozen: { rows: 0, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: null,
      columns: 5,
      breaks: [],
      footer: { text: texts.subtitle, page: '{page} / {pages}' },
    },
    charts: [],
  });
});
