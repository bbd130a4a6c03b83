/** Limits typed into the sheet Dasar Perhitungan of a report: they count, and stderr says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettingRows, settingValueIn } from '../../../src/app';
import { BasisLayout } from '../../../src/engine/report/formulas/layout';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';
import { openFile, programme } from '../../support/programme';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

test('the next report keeps the limit, in its Pengaturan; indicators use it as well', async () => {
  const folder = newFolder();
  const [source = ''] = await putSample(folder, 1);
  const report = join(folder, 'laporan.xlsx');
  expect((await indikator('report', source, '-o', report)).errors).toHaveLength(1);

  const workbook = await openFile(new Uint8Array(readFileSync(report)));
  const place = new BasisLayout(programme).limitPlace('upk.par', 'good');
  await workbook.apply([{ sheet: 'Dasar Perhitungan', ...place, before: 0.1, after: 0.015 }], []);
  writeFileSync(report, await workbook.save());
  const told = expect.stringMatching(
    /laporan\.xlsx: Batas PAR Memuaskan di lembar Dasar Perhitungan diketik 1,5%, di Pengaturan 10%/,
  );

  const again = join(folder, 'lagi.xlsx');
  expect((await indikator('report', report, '-o', again)).errors).toContainEqual(told);
  const written = await openFile(new Uint8Array(readFileSync(again)));
  expect(settingValueIn(await readSettingRows(written), 'Batas PAR Memuaskan')).toBe('1,5%');
  expect((await written.readNamedCells('dasar', ['Batas_PAR_Memuaskan'])).get('Batas_PAR_Memuaskan')).toBe(0.015);
  expect((await indikator('report', again, '-o', join(folder, 'terakhir.xlsx'))).errors).toHaveLength(1);

  const classOf = async (file: string) => {
    const { out, errors } = await indikator('indicators', file, '--format', 'json');
    const { areas } = JSON.parse(out) as { areas: { values: Record<string, { class?: string }> }[] };
    return { class: areas[0]?.values['upk.par']?.class, errors };
  };
  expect((await classOf(source)).class).toBe('memuaskan');
  const { class: strict, errors } = await classOf(report);
  expect(strict).toBe('minimum');
  expect(errors).toContainEqual(told);
});
