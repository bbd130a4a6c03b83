import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';
import { sampleSpec } from '../../support/sample';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

let folder: string;
let faulty: string;
const row = 17;

beforeAll(async () => {
  folder = newFolder();
  faulty = join(folder, 'salah.xlsx');
  // Karangdadap with one wrong balance and one amount typed with dots.
  const { spec } = sampleSpec(6);
  const dataSheets = spec.dataSheets.map((sheet) => {
    if (sheet.name !== 'Pinjaman') return sheet;
    const [pokok, saldo] = ['Pokok', 'Saldo'].map((header) =>
      sheet.columns.findIndex((column) => column.header === header),
    );
    const rows = sheet.rows.map((cells, index) =>
      cells.map((value, column) => {
        if (index === row - 2 && column === saldo) return Number(value) + 1_000;
        if (index === row - 1 && column === pokok) return `Rp ${new Intl.NumberFormat('id-ID').format(Number(value))}`;
        return value;
      }),
    );
    return { ...sheet, rows };
  });
  writeFileSync(faulty, await writeWorkbookFile({ ...spec, dataSheets }));
});
afterAll(removeFolders);

test('errors give exit code 1, and JSON in the form that other programs rely on', async () => {
  const { code, out, errors } = await indikator('validate', faulty, '--format', 'json');
  expect(code).toBe(1);
  expect(errors).toEqual([]);
  const { files } = JSON.parse(out) as { files: Record<string, unknown>[] };
  const [file] = files;
  expect(Object.keys(file ?? {})).toEqual(['file', 'score', 'counts', 'ready', 'findings']);
  expect(Object.keys(file?.['score'] as object).sort()).toEqual(
    ['value', 'class', 'kelengkapan', 'akurasi', 'ketepatan', 'konsistensi'].sort(),
  );
  expect(file).toMatchObject({ file: faulty, ready: false, score: { class: null } });
  const findings = file?.['findings'] as Record<string, unknown>[];
  const [wrong] = findings.filter((finding) => finding['severity'] === 'error');
  expect(wrong).toMatchObject({
    rule: 'loan-balance',
    table: 'Pinjaman',
    sheet: 'Pinjaman',
    cell: `N${row}`,
    row,
    column: 'Saldo',
    fix: { certain: false },
  });
  expect(findings.find((finding) => finding['rule'] === 'type')).toMatchObject({
    severity: 'warning',
    cell: `L${row + 1}`,
    fix: { certain: true },
  });
});

test('text: the file first, then one line for each cell with its place', async () => {
  const { out } = await indikator('validate', faulty);
  const [first, ...rest] = out.trimEnd().split('\n');
  expect(first).toMatch(/salah\.xlsx: belum siap kirim – \d+ kesalahan, \d+ peringatan/);
  expect(rest.some((line) => line.startsWith(`  Pinjaman!N${row}  kesalahan [loan-balance]: `))).toBe(true);
  // While an error stands nothing is said of how good the data are.
  expect(first).toMatch(/skor data [\d,]+ \(belum siap kirim: 1 kesalahan\)$/);
  const english = await indikator('validate', faulty, '--lang', 'en');
  expect(english.out).toContain('(not ready to send: 1 error)');
});

test('a file named twice, by itself and by its folder, is checked once', async () => {
  const { out } = await indikator('validate', faulty, folder, '--format', 'json');
  expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(1);
});

test('--period replaces the Periode of Profil', async () => {
  const own = newFolder();
  await putSample(own, 1);
  expect((await indikator('validate', own)).code).toBe(0);
  const earlier = await indikator('validate', own, '--period', '2014-11', '--format', 'json');
  expect(earlier.code).toBe(1);
  expect(earlier.out).toContain('"rule":"date-window"');
});

test('with an earlier workbook of the same kecamatan a vanished loan is an error; another kecamatan is no earlier workbook', async () => {
  const [{ spec: other }, { spec }] = [sampleSpec(0), sampleSpec(6)];
  const earlier = join(newFolder(), 'lalu.xlsx');
  const elsewhere = join(newFolder(), 'lain.xlsx');
  const gone = join(newFolder(), 'kini.xlsx');
  const pinjaman = spec.dataSheets.find(({ name }) => name === 'Pinjaman');
  const saldo = pinjaman?.columns.findIndex(({ header }) => header === 'Saldo') ?? -1;
  const lost = [...(pinjaman?.rows ?? [])].find((cells) => Number(cells[saldo]) > 0);
  const dataSheets = spec.dataSheets.map((sheet) =>
    sheet.name === 'Pinjaman' ? { ...sheet, rows: [...sheet.rows].filter((cells) => cells !== lost) } : sheet,
  );
  writeFileSync(earlier, await writeWorkbookFile(spec));
  writeFileSync(elsewhere, await writeWorkbookFile(other));
  writeFileSync(gone, await writeWorkbookFile({ ...spec, dataSheets }));

  const then = (out: string): readonly unknown[] =>
    (JSON.parse(out) as { files: { findings: { rule: string; value: unknown }[] }[] }).files
      .flatMap(({ findings }) => findings)
      .filter(({ rule }) => rule.startsWith('then-'))
      .map(({ rule, value }) => [rule, value]);
  const found = await indikator('validate', gone, '--previous', earlier, '--format', 'json');
  expect(found).toMatchObject({ code: 1, errors: [] });
  expect(then(found.out)).toEqual([['then-loan-gone', lost?.[0]]]);

  const none = await indikator('validate', gone, '--previous', elsewhere, '--format', 'json');
  expect(then(none.out)).toEqual([]);
  expect(none.errors).toEqual([expect.stringContaining('kini.xlsx')]);
  expect((await indikator('validate', gone, '--previous', join(folder, 'tidak-ada.xlsx'))).code).toBe(2);
});
