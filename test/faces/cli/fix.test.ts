import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../../src/engine/schema';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile, writeWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { exampleReport } from '../../support/report';
import { sampleSpec } from '../../support/sample';
import { typedOver } from '../../support/typedOver';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

/** One row typed as people type, by header; a function makes the text from the right value. */
type Typed = Readonly<Record<string, (value: CellValue) => CellValue>>;
const indonesian = (value: CellValue): string => `Rp ${new Intl.NumberFormat('id-ID').format(Number(value))}`;

/** Karangdadap with the first loan as typed, with charts beside. */
async function workbookWith(typed: Typed): Promise<{ folder: string; file: string; right: readonly CellValue[] }> {
  const { spec } = sampleSpec(6);
  const pinjaman = spec.dataSheets.find(({ name }) => name === 'Pinjaman');
  if (pinjaman === undefined) throw new Error('The sample has no Pinjaman.');
  const rows = pinjaman.rows.map((row, index) =>
    row.map((value, column) =>
      index === 0 ? (typed[pinjaman.columns[column]?.header ?? '']?.(value) ?? value) : value,
    ),
  );
  const dataSheets = spec.dataSheets.map((sheet) => (sheet === pinjaman ? { ...sheet, rows } : sheet));
  const folder = newFolder();
  const file = join(folder, 'ketikan.xlsx');
  writeFileSync(file, await writeWorkbookFile({ ...spec, dataSheets, report: exampleReport }));
  return { folder, file, right: pinjaman.rows.at(0) ?? [] };
}

async function parts(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = ZipFile.open(readFileSync(file), file);
  return new Map(await Promise.all(zip.paths.map(async (path) => [path, await zip.text(path)] as const)));
}

async function firstLoan(file: string): Promise<readonly CellValue[]> {
  const workbook = await openWorkbookFile(schema, readFileSync(file), file);
  return (await workbook.readTables(['Pinjaman'])).tables[0]?.values[1] ?? [];
}

const typed: Typed = {
  Pokok: indonesian,
  'Tanggal Cair': () => '31 Des 2013',
  Jenis: (value) => ` ${String(value).toLowerCase()} `,
};

test('certain repairs are made and listed; no part of the file but the sheet changes', async () => {
  const { folder, file, right } = await workbookWith(typed);
  const out = join(folder, 'baik.xlsx');
  const before = readFileSync(file);
  const result = await indikator('fix', file, '-o', out);
  expect(result.errors.join('\n')).toContain('3 sel diperbaiki');
  const lines = result.out.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.join('\n')).toContain('“31 Des 2013” menjadi 31 Des 2013');
  expect(readFileSync(file)).toEqual(before);

  const repaired = await firstLoan(out);
  const others = right.filter((value, column) => repaired[column] !== value);
  // Only the day of the loan, which was another one, differs from the sample.
  expect(others).toHaveLength(right.includes(41639) ? 0 : 1);

  const [old, now] = [await parts(file), await parts(out)];
  expect([...now.keys()]).toEqual([...old.keys()]);
  const changed = [...now.keys()].filter((path) => now.get(path) !== old.get(path));
  expect(changed.every((path) => /^xl\/(worksheets\/sheet\d+|workbook)\.xml$/.test(path))).toBe(true);
  expect(changed.filter((path) => path.startsWith('xl/worksheets/'))).toHaveLength(1);
});

test('fixing twice changes nothing more', async () => {
  const { folder, file } = await workbookWith(typed);
  const [once, twice] = [join(folder, 'sekali.xlsx'), join(folder, 'duakali.xlsx')];
  await indikator('fix', file, '-o', once);
  const { out } = await indikator('fix', once, '-o', twice);
  expect(out).toBe('');
  expect(readFileSync(twice)).toEqual(readFileSync(once));
});

test('exit code 1 says that errors remain, 0 that none does', async () => {
  const wrong = await workbookWith({ Pokok: indonesian, Saldo: (value) => Number(value) + 1_000 });
  expect((await indikator('fix', wrong.file, '-o', join(wrong.folder, 'a.xlsx'))).code).toBe(1);
  const right = await workbookWith({ Pokok: indonesian });
  expect((await indikator('fix', right.file, '-o', join(right.folder, 'a.xlsx'))).code).toBe(0);
});

test('an output of another kind, or the input itself, is refused before anything is read', async () => {
  const { folder, file } = await workbookWith({});
  const other = await indikator('fix', file, '-o', join(folder, 'a.xlsm'));
  expect(other.code).toBe(2);
  expect(other.errors.join()).toContain('.xlsx');
  const itself = await indikator('fix', file, '-o', file);
  expect(itself.code).toBe(2);
  expect((await indikator('fix', join(folder, 'tidak-ada.xlsx'), '-o', join(folder, 'b.xlsx'))).code).toBe(2);
});

test('a formula that was typed over comes back only where that is asked for', async () => {
  const folder = newFolder();
  const file = join(folder, 'rumus.xlsx');
  writeFileSync(file, await typedOver());
  const kept = await indikator('fix', file, '-o', join(folder, 'tetap.xlsx'));
  expect([kept.code, kept.out]).toEqual([1, '']);
  const out = join(folder, 'rumus kembali.xlsx');
  const result = await indikator('fix', file, '-o', out, '--formulas');
  expect(result.out).toMatch(/^ {2}UPK!R3: Rp 123 menjadi rumus kolom, hasilnya Rp [\d.]+\n$/);
  expect(result.errors.join('\n')).toContain('1 sel diperbaiki (0 kesalahan');
  expect(result.code).toBe(0);
  const again = await indikator('validate', out, '--format', 'json');
  expect(again.out).not.toContain('formula-overwritten');
});
