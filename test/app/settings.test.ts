import { checkTables, indicatorsOf, reportFiles, reportOf, type ReportOptions } from '../../src/app';
import type { RawTable } from '../../src/core/dataset';
import type { AreaSource } from '../../src/core/wilayah';
import { translator } from '../../src/messages';
import { findingMessage } from '../../src/messages/finding';
import { reportTexts } from '../../src/messages/reportTexts';
import { baseArea, baseWorkbook, brief } from '../support/base';
import { workbook } from '../support/markdown';

const areas: AreaSource = (code) => Promise.resolve(code === baseArea.code ? baseArea : null);

const rawWith = (rows: string) => {
  const pengaturan: readonly RawTable[] = workbook(`\n## Pengaturan\n| Nama | Nilai |\n${rows}`).tables;
  return { tables: [...baseWorkbook().tables, ...pengaturan] };
};
const withSettings = (rows: string) => checkTables(rawWith(rows), { areas });

test('a limit of the workbook is the one that rules and indicators use', async () => {
  const usual = await withSettings('| Batas Bulan Menunggak | 3 |');
  const late = await withSettings('| Batas Bulan Menunggak | 6 |');
  const par = (check: typeof usual) => indicatorsOf(check).areas[0]?.values['upk.par'];
  expect(usual.findings).toEqual([]);
  expect(par(usual)).not.toEqual(par(late));
  const strict = await withSettings('| Masa Tugas BKM (tahun) | 1 |');
  expect(strict.findings.map(brief)).toEqual([
    'warning bkm-term BKM!K2',
    'warning bkm-term BKM!K3',
    'warning bkm-term BKM!K5',
  ]);
});

test('rows that are not used are told at their cell', async () => {
  const { findings, ready } = await withSettings('| Tolerasi Rupiah | 5 |\n| Jarak Pencilan | jauh |');
  expect(findings.map(brief)).toEqual(['info settings Pengaturan!B2', 'warning settings Pengaturan!B3']);
  expect(ready).toBe(false);
  expect(findings.map((finding) => findingMessage(translator('id'), finding))).toEqual([
    expect.stringContaining('Tolerasi Rupiah'),
    expect.stringContaining('jauh'),
  ]);
});

test('the paper of the report', async () => {
  const { report } = reportOf(await withSettings('| Kertas | F4 |'), reportTexts('id', translator('id')), null);
  expect(new Set(report.sheets.map(({ print }) => print.paper))).toEqual(new Set(['f4']));
});

test('the report has formulas or numbers only as Pengaturan says, unless the request says otherwise', async () => {
  const formulasIn = async (rows: string, options?: ReportOptions) => {
    const file = { name: 'uji.xlsx', workbook: { readTables: () => Promise.resolve(rawWith(rows)) } };
    const texts = reportTexts('id', translator('id'));
    const { report } = (await reportFiles([file], { areas }, texts, undefined, options)).workbook;
    return report?.sheets.some((sheet) => sheet.rows.flat().some((cell) => cell?.formula !== undefined));
  };
  expect(await formulasIn('| Kertas | A4 |')).toBe(true);
  expect(await formulasIn('| Isi Laporan | Angka saja |')).toBe(false);
  expect(await formulasIn('| Isi Laporan | Angka saja |', { formulas: true })).toBe(true);
  expect(await formulasIn('| Isi Laporan | Rumus |', { formulas: false })).toBe(false);
});
