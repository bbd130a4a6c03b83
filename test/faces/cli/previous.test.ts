/** `--previous`: the indicators of a month beside those of an earlier workbook, in text, JSON, CSV and in the report. */
import { writeFileSync, readFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSpec } from '../../../src/engine/report';
import { translator } from '../../../src/messages';
import { programme } from '../../../src/programme';
import { openWorkbookFile, writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sampleSpec } from '../../support/sample';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

/** 30 November 2014. */
const november = 41973;
/** KK that the first desa of each workbook had fewer in November. */
const fewer = 7;

let now: string;
let then: string;
const names = ['karangdadap.xlsx', 'wonokerto.xlsx'];
const kkLabel = translator('id', programme.texts)('indicator.wil.kk');

/** The workbook as it might have been a month earlier. */
function earlier(spec: WorkbookSpec): WorkbookSpec {
  const dataSheets = spec.dataSheets.map((sheet) => {
    const kk = sheet.columns.findIndex(({ header }) => header === 'KK');
    const rows = sheet.rows.map((cells, index) =>
      cells.map((value, column) => {
        if (sheet.name === 'Profil' && cells[0] === 'Periode' && column === 1) return november;
        return sheet.name === 'Desa' && index === 0 && column === kk ? Number(value) - fewer : value;
      }),
    );
    return { ...sheet, rows };
  });
  return { ...spec, dataSheets };
}

beforeAll(async () => {
  [now, then] = ['kini', 'lalu'].map((name) => join(newFolder(), name)) as [string, string];
  mkdirSync(now);
  mkdirSync(then);
  for (const [index, { spec }] of [sampleSpec(6), sampleSpec(7)].entries()) {
    const name = names[index] ?? '';
    writeFileSync(join(now, name), await writeWorkbookFile(spec));
    writeFileSync(join(then, name), await writeWorkbookFile(earlier(spec)));
  }
});
afterAll(removeFolders);

interface Compared {
  readonly previous?: { readonly period: string };
  readonly areas: readonly {
    readonly level: string;
    readonly values: Record<string, number>;
    readonly before?: Record<string, number | null>;
  }[];
}
const json = (out: string) => JSON.parse(out) as Compared;

test('one workbook: JSON gets the earlier values, text before and change, CSV a column', async () => {
  const [file, previous] = [join(now, names[0] ?? ''), join(then, names[0] ?? '')];
  const plain = json((await indikator('indicators', file, '--format', 'json')).out);
  expect(plain.previous).toBeUndefined();
  expect(plain.areas.every((area) => area.before === undefined)).toBe(true);

  const { out, errors } = await indikator('indicators', file, '--previous', previous, '--format', 'json');
  const compared = json(out);
  expect(compared.previous).toEqual({ period: '2014-11' });
  const [total] = compared.areas;
  expect(total?.before?.['wil.kk']).toBe((total?.values['wil.kk'] ?? 0) - fewer);
  expect({ ...total, before: undefined }).toEqual({ ...plain.areas[0], before: undefined });
  expect(errors.join('\n')).not.toContain('--previous');

  const text = await indikator('indicators', file, '--previous', previous, '--level', 'kabupaten');
  expect(text.out).toContain('Desember 2014, dibandingkan dengan November 2014');
  const label = text.out.split('\n').find((line) => line.trim().startsWith(`${kkLabel}:`)) ?? '';
  expect(label).toMatch(/\(sebelumnya [\d.]+; ▲ 0,06%\)$/);

  const csv = await indikator('indicators', file, '--previous', previous, '--level', 'kabupaten', '--format', 'csv');
  const lines = csv.out.trim().split('\n');
  expect(lines[0]).toBe('period,level,code,name,indicator,key,value,class,on_limit,before');
  const kk = lines.find((line) => line.includes(',wil.kk,'))?.split(',') ?? [];
  expect(Number(kk[6]) - Number(kk[9])).toBe(fewer);
});

test('folders: what is put together is compared with the earlier workbooks put together', async () => {
  const { out, code } = await indikator('indicators', now, '--previous', then, '--format', 'json');
  // Beside the month before, the workbooks hold errors, which the exit code says.
  expect(code).toBe(1);
  const [total] = json(out).areas;
  expect(total?.before?.['wil.kk']).toBe((total?.values['wil.kk'] ?? 0) - 2 * fewer);

  const part = await indikator('indicators', now, '--previous', join(then, names[0] ?? ''), '--format', 'json');
  expect(part.errors).toContainEqual(expect.stringContaining('tidak sebanding'));
});

test('the report compares with the earlier workbook, and never writes over it', async () => {
  const [file, previous] = [join(now, names[0] ?? ''), join(then, names[0] ?? '')];
  const out = join(newFolder(), 'laporan.xlsx');
  expect((await indikator('report', file, '--previous', previous, '-o', out)).code).toBe(1);
  const written = await openWorkbookFile(programme.schema, new Uint8Array(readFileSync(out)), 'laporan.xlsx');
  const [rows] = await written.readSheets([{ name: 'Perbandingan', rows: 120, columns: 9 }]);
  expect(rows?.flat()).toContain('Nilai sebelum: November 2014, dari buku kerja terdahulu.');
  const [kkBefore = 0, kkNow = 0, change, word] = rows?.find((cells) => cells[1] === kkLabel)?.slice(2, 6) ?? [];
  expect(Number(kkNow) - Number(kkBefore)).toBe(fewer);
  expect([change, word]).toEqual([fewer / Number(kkBefore), '▲ berubah']);

  const bytes = readFileSync(previous);
  const refused = await indikator('report', file, '--previous', previous, '-o', previous);
  expect(refused.code).toBe(2);
  expect(readFileSync(previous).equals(bytes)).toBe(true);
});

test('a workbook of the same month, or of elsewhere, is not compared with, and that is said', async () => {
  const [file, other] = [join(now, names[0] ?? ''), join(then, names[1] ?? '')];
  for (const previous of [file, other]) {
    const { out, errors } = await indikator('indicators', file, '--previous', previous, '--format', 'json');
    expect(json(out).previous).toBeUndefined();
    expect(errors).toContainEqual(expect.stringContaining('--previous'));
  }
});
