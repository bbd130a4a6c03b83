/** `report` for paper: the sheets for the leadership alone, data that stay off the paper, and PDF where LibreOffice is missing or fails. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';
import { faultsOfPackage } from '../../support/package';
import { programme } from '../../support/programme';

afterAll(removeFolders);

const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
});

/** A workbook of the sample in a folder of its own, and where results go. */
async function book() {
  const folder = newFolder();
  const [file = ''] = await putSample(folder, 1);
  return { folder, file, output: join(folder, 'hasil.xlsx'), pdf: join(folder, 'hasil.pdf') };
}

test('--print leader gives the sheets for the leadership alone, as numbers', async () => {
  const { file, output } = await book();
  expect(await indikator('report', file, '--print', 'leader', '-o', output)).toMatchObject({ code: 0, out: '' });
  const bytes = readFileSync(output);
  expect(await faultsOfPackage(bytes)).toEqual([]);
  const { sheets } = await readXlsx(bytes);
  expect(sheets).toHaveLength(programme.leaderSheets.length);
  expect(sheets[0]?.name).toBe('Lembar Pimpinan');
  const formulas = sheets.flatMap(({ cells }) => [...(cells ?? new Map()).values()].filter((cell) => cell.formula));
  expect(formulas).toEqual([]);
  // A figure of the letter is there without the data that it was made of.
  expect((sheets[0]?.rows ?? []).flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(5);
});

test('another kind of print is refused, with what there is', async () => {
  const { file, output } = await book();
  const { code, errors } = await indikator('report', file, '--print', 'semua', '-o', output);
  expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('leader')] });
  expect(existsSync(output)).toBe(false);
});

test('data and Dasar Perhitungan have one blank cell to print, the sheets of the report all of theirs', async () => {
  const { file, output } = await book();
  await indikator('report', file, '-o', output, '--quiet');
  const { sheets } = await readXlsx(readFileSync(output));
  const data = Object.keys(programme.schema.tables).filter((name) => sheets.some((sheet) => sheet.name === name));
  expect(data.length).toBeGreaterThan(5);
  for (const { name, rows, pageSetup, hidden = false } of sheets) {
    // Hidden sheets are never printed.
    if (hidden) continue;
    const area = pageSetup?.printArea?.split('!').at(-1)?.replaceAll('$', '') ?? '';
    const isOff = data.includes(name) || ['Profil', 'Dasar Perhitungan', 'Riwayat Indikator'].includes(name);
    const [, first] = /^([A-Z]+\d+)(:\1)?$/.exec(area) ?? [];
    expect([name, area, first !== undefined]).toEqual([name, area === '' ? 'an area' : area, isOff]);
    if (first === undefined) continue;
    const column = [...first.replace(/\d/g, '')].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect([name, rows[Number(first.replace(/\D/g, '')) - 1]?.[column] ?? null]).toEqual([name, null]);
  }
});

test('without LibreOffice the workbook is written and the PDF is told to be missing, with what to do', async () => {
  const { folder, file, output, pdf } = await book();
  process.env['PATH'] = folder;
  const { code, errors } = await indikator('report', file, '--pdf', '-o', output);
  expect(code).toBe(2);
  expect(errors.at(-1)).toContain('LibreOffice tidak ditemukan');
  expect(errors.at(-1)).toContain('hasil.xlsx');
  expect([existsSync(output), existsSync(pdf)]).toEqual([true, false]);
});

test('a LibreOffice that fails leaves no PDF, and the one that was there as it was', async () => {
  const { folder, file, output, pdf } = await book();
  writeFileSync(join(folder, 'soffice'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(folder, 'soffice'), 0o755);
  writeFileSync(pdf, 'lama');
  process.env['PATH'] = `${folder}:/bin:/usr/bin`;
  const { code, errors } = await indikator('report', file, '--pdf', '-o', output);
  expect({ code, last: errors.at(-1) }).toEqual({ code: 2, last: expect.stringContaining('tidak dapat dibuat') });
  expect(readFileSync(pdf, 'utf8')).toBe('lama');
});

test('a paper is written as PDF too, or it is told why not', async () => {
  const { folder, file, output, pdf } = await book();
  process.env['PATH'] = folder;
  const { code, errors } = await indikator('statement', file, '--kind', 'lu02', '--pdf', '-o', output);
  expect(code).toBe(2);
  expect(errors.at(-1)).toContain('LibreOffice tidak ditemukan');
  expect([existsSync(output), existsSync(pdf)]).toEqual([true, false]);
});
