import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, edited, withCopy } from '../../support/base';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sheetsOf } from '../../support/live';
import { openFile } from '../../support/programme';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

const base = baseWorkbook();

/** A real file of a workbook, and its folder. */
async function fileOf(raw: RawWorkbook): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = newFolder();
  const file = join(folder, 'buku.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: sheetsOf('table', raw.tables) }));
  return { folder, file };
}

interface Loans {
  readonly date: string;
  readonly loans: readonly ({ readonly nomor: string } & Readonly<Record<string, unknown>>)[];
}

async function loansOf(...args: string[]) {
  const { code, out, errors } = await indikator('loans', ...args, '--format', 'json');
  const { date, loans } = JSON.parse(out) as Loans;
  return { code, errors, date, loans, loan: (nomor: string) => loans.find((each) => each.nomor === nomor) };
}

describe('loans', () => {
  test('at the end of Periode, each in numbers', async () => {
    const { file } = await fileOf(base);
    const { code, date, loans, loan } = await loansOf(file);
    expect([code, date, loans.length]).toEqual([0, '2014-12-31', 9]);
    expect(loan('P-2')).toEqual({
      ...{ nomor: 'P-2', bkm: 'B01', saldo: 5_000_000, targetPokok: 9_000_000, targetJasa: 1_350_000 },
      // The sixth instalment fell due on 10 September.
      ...{ tunggakanPokok: 4_000_000, tunggakanJasa: 600_000, diMuka: 0, lama: 4, hari: 112, kolektibilitas: 3 },
      ...{ status: 'Aktif', tanggalLunas: null, manual: false },
    });
    expect(loan('P-3')).toMatchObject({ saldo: 0, status: 'Lunas', tanggalLunas: '2013-11-30', lama: 0 });
    expect(loan('P-7')).toMatchObject({
      ...{ manual: true, saldo: 3_000_000, targetPokok: null, targetJasa: null, hari: null, diMuka: null },
      ...{ tunggakanPokok: 0, tunggakanJasa: null, lama: 0, kolektibilitas: 1 },
    });
  });

  test('at an earlier day: what was not lent yet is left out; with the plan in force', async () => {
    const { file } = await fileOf(base);
    const { date, loans, loan } = await loansOf(file, '--date', '2014-09-30', '--plan');
    expect([date, loans.map(({ nomor }) => nomor)]).toEqual(['2014-09-30', ['P-1', 'P-2', 'P-3', 'P-5', 'P-6', 'P-7']]);
    expect(loan('P-1')).toMatchObject({ saldo: 3_000_000, targetPokok: 1_500_000, diMuka: 500_000, lama: 0, hari: 0 });
    const plan = loan('P-1')?.['plan'] as readonly object[];
    expect([plan.length, plan[0]]).toEqual([10, { ke: 1, jatuhTempo: '2014-07-15', pokok: 500_000, jasa: 75_000 }]);
    expect(loan('P-7')?.['plan']).toEqual([]);
    const { loan: now } = await loansOf(file, '--plan');
    expect(now('P-9')?.['plan']).toEqual([
      { ke: 1, jatuhTempo: '2014-12-20', pokok: 100_000, jasa: 18_000 },
      { ke: 2, jatuhTempo: '2015-06-20', pokok: 1_100_000, jasa: 198_000 },
    ]);
  });

  test('a day after Periode is refused, and without payments every other than its end', async () => {
    const { file } = await fileOf(base);
    const after = await indikator('loans', file, '--date', '2015-01-01');
    expect([after.code, after.out, after.errors.length]).toEqual([2, '', 1]);
    expect(after.errors[0]).toContain('2014-12-31');

    const { file: unpaid } = await fileOf({ tables: base.tables.filter(({ name }) => name !== 'Angsuran') });
    expect((await indikator('loans', unpaid, '--date', '2014-12-30')).code).toBe(2);
    const { code, loan } = await loansOf(unpaid);
    expect(code).toBe(0);
    expect(loan('P-2')).toMatchObject({ tunggakanPokok: 4_000_000, lama: 4, targetJasa: null, tunggakanJasa: null });
  });

  test('as text and as CSV', async () => {
    const { file } = await fileOf(base);
    const text = (await indikator('loans', file)).out.split('\n');
    expect(text).toContain(
      'P-2 (B01): Aktif, saldo Rp 5.000.000, menunggak 4 bulan: pokok Rp 4.000.000 sejak 112 hari, tunggakan jasa Rp 600.000',
    );
    const lines = (await indikator('loans', file, '--format', 'csv')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines).toContain('2014-12-31,P-2,B01,5000000,9000000,1350000,4000000,600000,0,4,112,3,Aktif,,false');
    const plans = (await indikator('loans', file, '--format', 'csv', '--plan')).out.trimEnd().split('\n');
    expect(plans).toContain('2014-12-31,P-9,B04,2,2015-06-20,1100000,198000');
  });

  test('a loan that cannot be read is left out, and told', async () => {
    const { file } = await fileOf(edited(base, ['Pinjaman', 3, 'Tanggal Cair', 'entah']));
    const { errors, loans } = await loansOf(file);
    expect(loans).toHaveLength(8);
    expect(errors.join('\n')).toContain('1 pinjaman tidak ikut');
  });
});

describe('recalculate', () => {
  /** P-5 behind its term says nothing of arrears, P-6 a month too many, and P-2 the typed arrears of October. */
  const old = edited(
    base,
    ['Pinjaman', 3, 'Tunggakan Pokok', 2_000_000],
    ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 2],
    ['Pinjaman', 3, 'Kolektibilitas', 2],
  );
  const cells = async (path: string) => {
    const workbook = await openFile(new Uint8Array(readFileSync(path)));
    const [header = [], ...rows] = (await workbook.readTables(['Pinjaman'])).tables[0]?.values ?? [];
    return (row: number, ...headers: string[]) => headers.map((each) => rows[row - 2]?.[header.indexOf(each)] ?? null);
  };
  const arrears = ['Tunggakan Pokok', 'Lama Tunggakan (bulan)', 'Kolektibilitas'];

  test('lists what differs, loan by loan, and changes nothing', async () => {
    const { file } = await fileOf(old);
    const before = readFileSync(file);
    const { code, out, errors } = await indikator('recalculate', file);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toEqual([
      'P-2',
      '  Pinjaman!O3 Tunggakan Pokok: Rp 2.000.000 menjadi Rp 4.000.000',
      '  Pinjaman!P3 Lama Tunggakan (bulan): 2 menjadi 4',
      '  Pinjaman!Q3 Kolektibilitas: 2 menjadi 3',
      'P-5',
      '  Pinjaman!O6 Tunggakan Pokok: Rp 0 menjadi Rp 600.000',
      '  Pinjaman!P6 Lama Tunggakan (bulan): 0 menjadi 46',
      '  Pinjaman!Q6 Kolektibilitas: 1 menjadi 5',
      'P-6',
      '  Pinjaman!P7 Lama Tunggakan (bulan): 24 menjadi 23',
    ]);
    expect(errors.join('\n')).toContain('3 pinjaman');
    expect(readFileSync(file)).toEqual(before);
  });

  test('writes a copy with the figures of the ledger, in which nothing differs any more', async () => {
    const { folder, file } = await fileOf(old);
    const out = join(folder, 'hitung.xlsx');
    const before = readFileSync(file);
    expect((await indikator('recalculate', file, '-o', out)).code).toBe(1);
    expect(readFileSync(file)).toEqual(before);
    const at = await cells(out);
    expect(at(3, ...arrears)).toEqual([4_000_000, 4, 3]);
    expect(at(6, ...arrears)).toEqual([600_000, 46, 5]);
    const again = await indikator('recalculate', out);
    expect([again.code, again.out]).toEqual([0, '']);
  });

  test('a payment that settles a loan settles it; a plan that is not known keeps its arrears', async () => {
    const paid = withCopy(
      withCopy(base, 'Angsuran', 5, {
        'Nomor Bukti': 'A-9',
        Tanggal: 41_993,
        Pokok: 600_000,
        Jasa: 0,
        'Nomor Pinjaman': 'P-5',
      }),
      'Angsuran',
      5,
      { 'Nomor Bukti': 'A-10', Tanggal: 41_993, Pokok: 1_000_000, Jasa: 0, 'Nomor Pinjaman': 'P-7' },
    );
    const { folder, file } = await fileOf(edited(paid, ['Pinjaman', 8, 'Tunggakan Pokok', 250_000]));
    const out = join(folder, 'hitung.xlsx');
    const listed = await indikator('recalculate', file, '-o', out);
    expect(listed.out).toContain('P-7 [jadwal khusus tanpa tabel Jadwal: hanya saldo dan status]');
    const at = await cells(out);
    expect(at(6, 'Angsuran Pokok', 'Saldo', 'Status', 'Tanggal Lunas')).toEqual([1_000_000, 0, 'Lunas', 41_993]);
    expect(at(8, 'Angsuran Pokok', 'Saldo', 'Tunggakan Pokok')).toEqual([1_000_000, 2_000_000, 250_000]);
  });

  test('what cannot be carried out ends with 2', async () => {
    const { folder, file } = await fileOf(base);
    expect((await indikator('recalculate', file, '-o', file)).code).toBe(2);
    expect((await indikator('recalculate', file, '-o', join(folder, 'a.xlsm'))).code).toBe(2);
    expect((await indikator('recalculate', join(folder, 'tidak-ada.xlsx'))).code).toBe(2);
  });
});
