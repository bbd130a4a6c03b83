import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { catalogue } from '../../../src/programme/indicators';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';
import { effort } from '../../support/effort';
import { openFile } from '../../support/programme';
import { sampleSpec } from '../../support/sample';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(600_000);

interface Row {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
  readonly column: string;
  readonly key: Readonly<Record<string, CellValue>>;
  readonly value: number | null;
}

interface Entry {
  readonly key: string | null;
  readonly value: unknown;
  readonly limits?: Readonly<Record<string, unknown>>;
  readonly numbers: string | null;
  readonly parts: readonly {
    readonly words: string;
    readonly value: number | null;
    readonly skipped: number;
    readonly rows: readonly Row[] | null;
  }[];
}

interface Explained {
  readonly area: { readonly level: string; readonly code: string };
  readonly value: unknown;
  readonly entries: readonly Entry[];
}

let sample: string;
/** Karangdadap, where the first BKM of Pinjaman has one balance that nobody can read and one loan of a board that is not there. */
let faulty: string;

beforeAll(async () => {
  const folder = newFolder();
  const files = await putSample(folder);
  sample = files.toSorted((a, b) => readFileSync(a).length - readFileSync(b).length)[0] ?? '';
  faulty = join(folder, 'salah.xlsx');
  const { spec } = sampleSpec(6);
  const dataSheets = spec.dataSheets.map((sheet) => {
    if (sheet.name !== 'Pinjaman') return sheet;
    const at = (header: string) => sheet.columns.findIndex((column) => column.header === header);
    const active = [...sheet.rows].findIndex(
      (cells) => cells[at('Status')] === 'Aktif' && cells[at('Jenis')] === 'Bergulir',
    );
    const rows = sheet.rows.map((cells, index) =>
      cells.map((value, column) => {
        if (index === active && column === at('Saldo')) return 'banyak';
        return index === active + 1 && column === at('Kode BKM') ? 'BKM-99' : value;
      }),
    );
    return { ...sheet, rows };
  });
  writeFileSync(faulty, await writeWorkbookFile({ ...spec, dataSheets }));
});
afterAll(removeFolders);

async function explained(file: string, id: string, ...more: string[]): Promise<Explained> {
  const { code, out } = await indikator('explain', file, id, '--format', 'json', ...more);
  // The figures of data that hold errors are provisional, which the exit code says.
  expect(code).toBe(file === faulty ? 1 : 0);
  return JSON.parse(out) as Explained;
}

interface Area {
  readonly level: string;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function indicatorsOf(file: string): Promise<readonly Area[]> {
  const { out } = await indikator('indicators', file, '--format', 'json');
  return (JSON.parse(out) as { areas: readonly Area[] }).areas;
}

const kinds = new Set<string>();
/** Of a sample the first indicator of each kind and section, which have each their own way. */
const ids = effort
  .cases(catalogue.indicators, ({ kind, section }) => {
    const isNew = !kinds.has(`${kind} ${section}`);
    kinds.add(`${kind} ${section}`);
    return isNew;
  })
  .map(({ id }) => id);

test('the explained value is the one of `indicators`, and the rows of every part add up to it', async () => {
  for (const file of [sample, faulty]) {
    const [whole] = await indicatorsOf(file);
    for (const id of ids) {
      const { area, value, entries } = await explained(file, id);
      expect([id, value]).toEqual([id, whole?.values[id]]);
      expect(area.code).toBe(whole?.code);
      for (const { key, parts } of entries) {
        for (const { words, value: number, skipped, rows } of parts) {
          if (rows === null) continue;
          const added = rows.flatMap((row) => row.value ?? []);
          const sum = added.reduce((total, one) => total + one, 0);
          expect([id, key, words, Math.round(sum * 1e6)]).toEqual([id, key, words, Math.round((number ?? 0) * 1e6)]);
          expect(skipped).toBe(rows.length - added.length);
        }
      }
    }
  }
});

test('a row names the cell of the workbook that holds what it added', async () => {
  const raw = await (await openFile(new Uint8Array(readFileSync(sample)))).readTables(['Pinjaman', 'BLM']);
  for (const id of ['pin.saldo', 'blm.cair']) {
    const { entries, value } = await explained(sample, id);
    const rows = entries[0]?.parts[0]?.rows ?? [];
    expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(value);
    for (const { table, sheet, row, cell, key, value: added } of rows) {
      const { values, sheet: own } = raw.tables.find(({ name }) => name === table) ?? { values: [], sheet: '' };
      const place = parseAddress(cell ?? '');
      expect([own, place?.row]).toEqual([sheet, row - 1]);
      expect(values[row - 1]?.[place?.column ?? -1]).toBe(added);
      expect(values[row - 1]?.[0]).toBe(Object.values(key)[0]);
    }
  }
});

test('an area of each level, and the rows that reach none', async () => {
  const areas = await indicatorsOf(faulty);
  for (const level of ['kecamatan', 'desa']) {
    const area = areas.find((each) => each.level === level && each.code !== '');
    const found = await explained(faulty, 'upk.par', '--area', area?.code ?? '?');
    expect([found.area.level, found.value]).toEqual([level, area?.values['upk.par']]);
  }
  const unlinked = areas.find(({ code }) => code === '');
  const found = await explained(faulty, 'pin.jumlah', '--area', '');
  expect([found.value, found.value]).toEqual([unlinked?.values['pin.jumlah'], 1]);
  expect(found.entries[0]?.parts[0]?.rows).toHaveLength(1);
});

test('cells that nobody can read are listed as rows without a number, and counted', async () => {
  const { entries } = await explained(faulty, 'pin.saldo');
  const [part] = entries[0]?.parts ?? [];
  expect(part?.skipped).toBe(1);
  expect(part?.rows?.filter(({ value }) => value === null)).toHaveLength(1);
  const { out, errors } = await indikator('explain', faulty, 'pin.saldo');
  expect(out).toContain('1 baris tanpa angka (kosong atau tidak terbaca) tidak ikut dihitung.');
  expect(out).toMatch(/Pinjaman!\w+ {2}[\w-]+: tanpa angka/);
  expect(errors).toEqual([expect.stringContaining('Angka ini masih sementara')]);
});

test('a class: its limits, its numbers, and where it is the worst of several all of them', async () => {
  const { value, entries } = await explained(sample, 'upk.par');
  const [entry] = entries;
  expect(entry).toMatchObject({
    value,
    limits: { better: 'lower', memuaskan: 0.1, penundaan: 0.2, reading: 'P' },
    numbers: expect.stringMatching(/^[\d.]+ ÷ [\d.]+$/),
  });
  expect(value).toMatchObject({ class: expect.any(String), onLimit: false });
  const worst = await explained(sample, 'upk.kelas');
  expect(worst.entries.map(({ key }) => key)).toEqual(['upk.lar', 'upk.par', 'upk.ccr', 'upk.roi', 'upk.rr']);
  expect(worst.entries[1]).toEqual({ ...entry, key: 'upk.par' });
});

test('a list and a series: every line, every year', async () => {
  const works = await explained(sample, 'fis.selesai');
  expect(works.entries.map((entry) => entry.value)).toEqual(works.value);
  expect(works.entries[0]?.key).toMatch(/^.+ \(.+\)$/);
  const years = await explained(sample, 'blm.cair_tahun');
  expect(Object.fromEntries(years.entries.map(({ key, value }) => [key, value]))).toEqual(years.value);
  const codes = await explained(sample, 'wil.kecamatan_kabupaten');
  expect(codes.entries[0]?.parts).toEqual([expect.objectContaining({ value: 19, rows: null })]);
});

test('text: meaning, formula, numbers, limits and rows, in the language that is asked for', async () => {
  const { out } = await indikator('explain', sample, 'upk.par');
  expect(out.split('\n').slice(0, 8)).toEqual([
    expect.stringMatching(/^PAR .*\(upk\.par\)$/),
    'Kabupaten Pekalongan (33.26) · Desember 2014',
    expect.stringMatching(/^Nilai: [\d,]+% · Memuaskan$/),
    expect.stringMatching(/^Artinya: Portfolio at Risk/),
    expect.stringMatching(/^Rumus: .* ÷ .*Lama Tunggakan/),
    expect.stringMatching(/^Sumber: POB/),
    expect.stringMatching(/^Dengan angkanya: [\d.]+ ÷ [\d.]+ = [\d,]+%/),
    'Batas: Memuaskan < 10%; Minimum 10% s.d. 20%; Penundaan > 20%',
  ]);
  expect(out).toMatch(/\n {2}Pinjaman!N\d+ {2}PB-[\w-]+: [\d.]+\n/);
  expect(out).toContain(`hasilnya`);
  const english = await indikator('explain', sample, 'upk.kelas', '--lang', 'en');
  expect(english.out).toContain('Formula: ');
  expect(english.out).toMatch(/\n {2}Limits: /);
});

test('CSV: one line for each row behind the number', async () => {
  const { entries } = await explained(sample, 'upk.ccr');
  const rows = entries.flatMap(({ parts }) => parts.flatMap((part) => part.rows ?? []));
  const { out } = await indikator('explain', sample, 'upk.ccr', '--format', 'csv');
  const [header, ...lines] = out.trimEnd().split('\n');
  expect(header).toBe('period,level,code,name,indicator,key,part,part_value,table,sheet,row,cell,column,row_key,value');
  expect(lines).toHaveLength(rows.length);
  expect(lines.map((line) => line.split(',').at(-1))).toEqual(rows.map(({ value }) => String(value)));
  expect(lines[0]).toContain(`UPK,UPK,${rows[0]?.row},${rows[0]?.cell},Pendapatan,`);
});

test.each([
  ['an unknown id, with those it may stand for', ['par'], 'upk.par'],
  ['a mistyped id', ['upk.pra'], 'upk.par'],
  ['an area that the workbook does not have, with those it has', ['upk.par', '--area', '33.26.99'], '33.26.18'],
])('%s: exit code 2 and one line', async (_what, args, says) => {
  const { code, out, errors } = await indikator('explain', faulty, ...args);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toEqual([expect.stringContaining(says)]);
});

test('a file that cannot be read: exit code 2 and one line that names it', async () => {
  const { code, errors } = await indikator('explain', join(newFolder(), 'tidak-ada.xlsx'), 'upk.par');
  expect(code).toBe(2);
  expect(errors).toEqual([expect.stringContaining('tidak-ada.xlsx')]);
});
