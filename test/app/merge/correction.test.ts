/** *Ambil Perbaikan*: a corrected month comes into the running workbook, and what builds on it follows (docs/spec/recap.md 3, docs/spec/ledger.md 9). */
import { checkWorkbook, differenceText, noMergeDecisions, undecided } from '../../../src/app';
import type { RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { translator } from '../../../src/messages';
import { programme } from '../../../src/programme';
import { closingCodes } from '../../../src/programme/loans/closingCodes';
import { baseApp, edited, withCopy, withoutRows } from '../../support/base';
import { read } from '../../support/programme';
import { carryOut, fileOf, partBook, planFor, rowsIn, sheet } from './support';

const november = 41_973;

/** A workbook in which November is closed, with the code of what it holds. */
function closed(raw: RawWorkbook, ...more: readonly (readonly CellValue[])[]): RawWorkbook {
  const [code = ''] = closingCodes(read(raw), [], [november]);
  const rows = [['Periode', 'Waktu', 'Oleh', 'Kode', 'Keadaan'], [november, 41_980, 'Siti', code, 'Tutup'], ...more];
  return { tables: [...raw.tables, sheet('Tutup Buku', rows)] };
}

/** December's workbook, and November's, in which nothing of December stands yet. */
const december = closed(partBook());
const asOfNovember = partBook((raw) => {
  const upk = withoutRows(raw, 'UPK', 4, 5, 6, 7);
  const payments = withoutRows(upk, 'Angsuran', 3, 9);
  const loans = withoutRows(payments, 'Pinjaman', 9);
  return edited(loans, ['Profil', 6, 'Isian', november], ['Profil', 10, 'Isian', 1], ['Kegiatan', 3, 'Progres', 0.25]);
});
const correctedFile = closed(
  edited(
    asOfNovember,
    ['Angsuran', 2, 'Pokok', 1_900_000],
    ['UPK', 3, 'Kas dan Bank', 3_400_000],
    ['UPK', 3, 'Modal', 8_900_000],
  ),
);

test('the corrected rows are taken, later months of UPK follow, and closed months hold again', async () => {
  const workbook = await fileOf(december);
  const plan = await planFor(workbook, 'correction', { 'nov_R1.xlsx': correctedFile });
  expect(plan.differences.map(({ table, key, column, proposed }) => [table, key, column, proposed])).toEqual([
    // Rows of no month may have changed since: the running workbook's counts as long as nobody says otherwise.
    ['Kegiatan', 'K-2', 'Progres', 0],
    ['Angsuran', 'A-1', 'Pokok', 1],
    ['UPK', 'B01 / 41973', 'Modal', 1],
    ['UPK', 'B01 / 41973', 'Kas dan Bank', 1],
  ]);
  // A month is no number to those who read.
  expect(plan.differences.map((each) => differenceText(programme, each, translator('id', programme.texts)))).toEqual([
    'Kegiatan K-2, Progres',
    'Angsuran A-1, Pokok',
    'UPK B01 / November 2014, Modal',
    'UPK B01 / November 2014, Kas dan Bank',
  ]);
  const { notes } = await carryOut(workbook, plan);
  expect(notes.map(({ code, params }) => [code, params?.['bulan']])).toEqual([['upk-follows', 42_004]]);
  const [loan] = await rowsIn(workbook, 'Pinjaman');
  expect(loan).toMatchObject({ 'Angsuran Pokok': 2_900_000, Saldo: 2_100_000 });
  const upk = (await rowsIn(workbook, 'UPK')).filter((row) => row['Kode BKM'] === 'B01');
  expect(upk.map((row) => [row['Kas dan Bank'], row['Saldo Pinjaman'], row['Modal']])).toEqual([
    [3_400_000, 6_500_000, 8_900_000],
    [3_400_000, 6_500_000, 8_900_000],
    // What moved in November's cash and capital moved here too; the balance is that of the loans.
    [2_900_000, 7_100_000, 8_900_000],
  ]);
  const kegiatan = await rowsIn(workbook, 'Kegiatan');
  expect(kegiatan[1]?.['Progres']).toBe(0.5);
  const book = await rowsIn(workbook, 'Tutup Buku');
  expect(book.map((row) => [row['Periode'], row['Keadaan']])).toEqual([
    [november, 'Tutup'],
    [november, 'Tutup'],
  ]);
  const { findings } = await checkWorkbook(workbook, baseApp);
  expect(findings.filter(({ rule }) => rule === 'closed-changed')).toEqual([]);
  const again = await planFor(workbook, 'correction', { 'nov_R1.xlsx': correctedFile });
  expect(again.differences.map(({ column }) => column)).toEqual(['Progres']);
});

test('rows that the corrected file has and has not come and go; those of later months stay', async () => {
  const workbook = await fileOf(december);
  const file = withCopy(withoutRows(asOfNovember, 'Angsuran', 3), 'Angsuran', 2, {
    'Nomor Bukti': 'A-20',
    Tanggal: 41_960,
    Pokok: 100_000,
    Jasa: 0,
  });
  const plan = await planFor(workbook, 'correction', { 'nov_R1.xlsx': file });
  expect(plan.differences.filter(({ kind }) => kind !== 'cell').map(({ kind, key }) => [kind, key])).toEqual([
    ['goes', 'A-3'],
    ['comes', 'A-20'],
  ]);
  await carryOut(workbook, plan);
  expect((await rowsIn(workbook, 'Angsuran')).map((row) => row['Nomor Bukti'])).toEqual([
    'A-1',
    'A-2',
    'A-4',
    'A-5',
    'A-6',
    'A-7',
    'A-8',
    'A-20',
  ]);
  // Row by row somebody may say otherwise.
  const kept = await fileOf(december);
  await carryOut(kept, plan, new Map(plan.differences.map(({ id, key }) => [id, key === 'A-20' ? 1 : 0])));
  expect((await rowsIn(kept, 'Angsuran')).map((row) => row['Nomor Bukti'])).toEqual(
    expect.arrayContaining(['A-3', 'A-20']),
  );
});

test('what was changed in the running workbook since is not overwritten without a word', async () => {
  const history = ['Waktu', 'Oleh', 'Tabel', 'Kunci', 'Kolom', 'Sebelum', 'Sesudah'];
  const changed = edited(december, ['Angsuran', 2, 'Pokok', 1_950_000]);
  const workbook = await fileOf({
    tables: [
      ...changed.tables,
      sheet('Riwayat Perbaikan', [history, [41_990, 'Siti', 'Angsuran', 'A-1', 'Pokok', 2_000_000, 1_950_000]]),
    ],
  });
  const plan = await planFor(workbook, 'correction', { 'nov_R1.xlsx': correctedFile });
  expect(undecided(plan, noMergeDecisions).map(({ key, column }) => [key, column])).toEqual([['A-1', 'Pokok']]);
  await expect(carryOut(workbook, plan)).rejects.toThrow('nothing to write');
  // A change that the file knows too is none of the running workbook's own.
  const plainer = await planFor(workbook, 'correction', {
    'nov_R1.xlsx': {
      tables: [
        ...correctedFile.tables,
        sheet('Riwayat Perbaikan', [history, [41_990, 'Siti', 'Angsuran', 'A-1', 'Pokok', 2_000_000, 1_950_000]]),
      ],
    },
  });
  expect(undecided(plainer, noMergeDecisions)).toEqual([]);
});
