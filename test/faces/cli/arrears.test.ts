import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import type { RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { baseWorkbook, edited, mapTable } from '../../support/base';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sheetsOf } from '../../support/live';
import { day } from '../../support/loanBook';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

const base = baseWorkbook();

async function fileOf(raw: RawWorkbook): Promise<string> {
  const file = join(newFolder(), 'buku.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: sheetsOf('table', raw.tables) }));
  return file;
}

const append = (raw: RawWorkbook, name: string, ...rows: readonly (readonly CellValue[])[]): RawWorkbook =>
  mapTable(raw, name, (table) => ({ ...table, values: [...table.values, ...rows.map((row) => [...row])] }));

interface Entry {
  readonly nomor: string;
  readonly [key: string]: unknown;
}
interface Arrears {
  readonly date: string;
  readonly due: readonly Entry[];
  readonly overdue: readonly Entry[];
  readonly reaching: readonly Entry[];
  readonly targets: readonly { readonly bkm: string; readonly [key: string]: unknown }[];
}

async function arrearsOf(
  ...args: string[]
): Promise<Arrears & { readonly code: number | null; readonly errors: readonly string[] }> {
  const { code, out, errors } = await indikator('arrears', ...args, '--format', 'json');
  return { code, errors, ...(JSON.parse(out) as Arrears) };
}

describe('arrears', () => {
  test('the lists at the end of Periode, in numbers', async () => {
    const { code, date, due, overdue, reaching, targets } = await arrearsOf(await fileOf(base));
    expect([code, date]).toEqual([0, '2014-12-31']);
    expect(due.map(({ nomor, jatuhTempo }) => [nomor, jatuhTempo])).toEqual([
      ['P-8', '2015-01-01'],
      ['P-2', '2015-01-10'],
      ['P-1', '2015-01-15'],
      ['P-4', '2015-01-31'],
    ]);
    // P-1 has paid its six instalments up to December, but 60.000 of the jasa less than asked for.
    expect(due[2]).toEqual({
      ...{ nomor: 'P-1', bkm: 'B01', ksm: 'Melati', lama: 0, hari: 0, pokok: 500_000, jasa: 75_000 },
      ...{ saldo: 2_000_000, jatuhTempo: '2015-01-15' },
    });
    expect(overdue).toEqual([
      {
        ...{ nomor: 'P-2', bkm: 'B01', ksm: 'Mawar', lama: 4, hari: 112, pokok: 4_000_000, jasa: 600_000 },
        ...{ saldo: 5_000_000, jatuhTempo: '2014-09-10' },
      },
      {
        ...{ nomor: 'P-4', bkm: 'B02', ksm: 'Kenanga', lama: 1, hari: 0, pokok: 500_000, jasa: 60_000 },
        ...{ saldo: 5_500_000, jatuhTempo: '2014-12-31' },
      },
    ]);
    expect(reaching).toEqual([]);
    expect(targets).toHaveLength(4);
    expect(targets[0]).toEqual({
      ...{ bkm: 'B01', par: 5 / 7, limit: 0.1, loans: [{ nomor: 'P-2', pokok: 4_000_000, jasa: 600_000 }] },
      ...{ pokok: 4_000_000, jasa: 600_000, parAfter: 0, approximate: false },
    });
    expect(targets[1]).toEqual({
      ...{ bkm: 'B02', par: 0, limit: 0.1, loans: [], pokok: 0, jasa: 0, parAfter: 0, approximate: false },
    });
  });

  test('just enough to leave the loans at risk, and only one board', async () => {
    const { due, overdue, targets } = await arrearsOf(await fileOf(base), '--mode', 'keluar', '--bkm', 'b01');
    expect(new Set([...due, ...overdue].map(({ bkm }) => bkm))).toEqual(new Set(['B01']));
    // Two instalments of 1.000.000 bring P-2 from 4 months to 2.
    expect(targets).toMatchObject([{ bkm: 'B01', pokok: 2_000_000, parAfter: 0 }]);
  });

  test('payments of the next month count by their day; the day after that month is refused', async () => {
    const paid = append(base, 'Angsuran', ['A-9', 'P-2', day('2015-01-05'), 3_000_000, 600_000, null]);
    const file = await fileOf(paid);
    const before = await arrearsOf(file, '--date', '2015-01-04');
    expect(before.overdue[0]).toMatchObject({ nomor: 'P-2', lama: 4, hari: 116, pokok: 4_000_000 });
    const after = await arrearsOf(file, '--date', '2015-01-05');
    expect(after.overdue[0]).toMatchObject({ nomor: 'P-2', lama: 1, hari: 26, pokok: 1_000_000, jasa: 0 });
    expect(after.targets[0]).toMatchObject({ par: 0, loans: [] });
    const { code, out, errors } = await indikator('arrears', file, '--date', '2015-02-01');
    expect([code, out, errors.length]).toEqual([2, '', 1]);
    expect(errors[0]).toContain('2015-01-31');
  });

  test('a loan that is a month below the limit: the least that keeps it there, and by which day', async () => {
    const paid = append(base, 'Angsuran', ['A-9', 'P-2', day('2014-12-05'), 2_500_000, 0, null]);
    const file = await fileOf(paid);
    const { reaching } = await arrearsOf(file);
    expect(reaching).toEqual([
      {
        ...{ nomor: 'P-2', bkm: 'B01', ksm: 'Mawar', lama: 2, hari: 51, pokok: 1_500_000, jasa: 600_000 },
        ...{ saldo: 2_500_000, jatuhTempo: '2014-11-10', bayar: 500_000, sebelum: '2015-01-10', sudah: false },
      },
    ]);
    const { reaching: then } = await arrearsOf(file, '--date', '2015-01-10');
    expect(then).toMatchObject([{ nomor: 'P-2', lama: 3, bayar: 500_000, sebelum: null, sudah: true }]);
  });

  test('without payments jasa is not known, and only the end of Periode', async () => {
    const file = await fileOf({ tables: base.tables.filter(({ name }) => name !== 'Angsuran') });
    const { code, errors, overdue, targets } = await arrearsOf(file);
    expect([code, overdue[0]?.['jasa'], targets[0]?.['jasa']]).toEqual([0, null, null]);
    expect(errors.join('\n')).toContain('jasa tidak tercatat');
    expect((await indikator('arrears', file, '--date', '2015-01-05')).code).toBe(2);
  });

  test('a loan of a plan that is not known shows what was typed, without days', async () => {
    const typed = edited(
      base,
      ['Pinjaman', 8, 'Tunggakan Pokok', 900_000],
      ['Pinjaman', 8, 'Lama Tunggakan (bulan)', 3],
      ['Pinjaman', 8, 'Kolektibilitas', 3],
      ['Pinjaman', 8, 'Tunggakan Jasa', 45_000],
    );
    const { overdue, due, targets } = await arrearsOf(await fileOf(typed));
    expect(overdue[2]).toMatchObject({
      nomor: 'P-7',
      lama: 3,
      hari: null,
      pokok: 900_000,
      jasa: 45_000,
      jatuhTempo: null,
    });
    expect(due.map(({ nomor }) => nomor)).not.toContain('P-7');
    expect(targets[2]).toMatchObject({ bkm: 'B03', par: 1, loans: [{ nomor: 'P-7', pokok: 900_000, jasa: 45_000 }] });
  });

  test('as text and as CSV, in both languages', async () => {
    const file = await fileOf(base);
    const text = (await indikator('arrears', file)).out.split('\n');
    expect(text[0]).toBe('Tunggakan per tanggal 31 Des 2014');
    expect(text).toContain(
      '  Mawar, Jetakkidul (P-2): 4 bulan (112 hari), pokok Rp 4.000.000, jasa Rp 600.000, saldo Rp 5.000.000, Kolektibilitas 3, setoran terakhir 10 Agt 2014',
    );
    expect(text).toContain(
      '  B01: PAR 71,43%, batas 10,00%; tagih 1 pinjaman: pokok Rp 4.000.000, jasa Rp 600.000; PAR menjadi 0,00%',
    );
    expect((await indikator('--lang', 'en', 'arrears', file)).out).toContain('collect 1 loan: principal Rp 4,000,000');
    const lines = (await indikator('arrears', file, '--format', 'csv')).out.trimEnd().split('\n');
    expect(lines[0]).toBe('date,list,nomor,bkm,ksm,lama,hari,pokok,jasa,saldo,jatuhTempo,bayar,sebelum');
    expect(lines).toContain('2014-12-31,overdue,P-2,B01,Mawar,4,112,4000000,600000,5000000,2014-09-10,,');
    expect(lines).toContain('2014-12-31,target,P-2,B01,Mawar,4,112,4000000,600000,5000000,2014-09-10,,');
  });

  test('a board that is not there is refused, a loan that cannot be read left out and told', async () => {
    const { code, out, errors } = await indikator('arrears', await fileOf(base), '--bkm', 'B99');
    expect([code, out, errors.length]).toEqual([2, '', 1]);
    const left = await arrearsOf(await fileOf(edited(base, ['Pinjaman', 3, 'Tanggal Cair', 'entah'])));
    expect(left.overdue.map(({ nomor }) => nomor)).toEqual(['P-4']);
    expect(left.errors.join('\n')).toContain('1 pinjaman tidak ikut');
  });
});
