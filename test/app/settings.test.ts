import { checkTables, indicatorsOf, reportOf } from '../../src/app';
import type { RawTable } from '../../src/core/dataset';
import type { AreaSource } from '../../src/core/wilayah';
import { translator } from '../../src/messages';
import { findingMessage } from '../../src/messages/finding';
import { reportTexts } from '../../src/messages/reportTexts';
import { baseArea, baseWorkbook, brief } from '../support/base';
import { workbook } from '../support/markdown';

const areas: AreaSource = (code) => Promise.resolve(code === baseArea.code ? baseArea : null);

const withSettings = (rows: string) => {
  const pengaturan: readonly RawTable[] = workbook(`\n## Pengaturan\n| Nama | Nilai |\n${rows}`).tables;
  return checkTables({ tables: [...baseWorkbook().tables, ...pengaturan] }, { areas });
};

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
