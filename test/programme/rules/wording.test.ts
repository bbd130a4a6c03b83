/** Findings of one rule with several wordings: each tells what is wrong in this row, with its own numbers and what to do (docs/spec/rules.md). */
import { serialOf } from '../../../src/engine/dataset';
import { findingMessage } from '../../../src/messages/finding';
import { baseWorkbook, brief, check, edited, type Edit } from '../../support/base';
import { wordsIn } from '../../support/programme';

const words = wordsIn('id');

/** What is said when these cells are changed, each finding with its place. */
const said = (...edits: readonly Edit[]): readonly string[] =>
  check(edited(baseWorkbook(), ...edits)).findings.map(
    (finding) => `${brief(finding).split(' -> ')[0] ?? ''}: ${findingMessage(words, finding)}`,
  );

test.each<readonly [Edit, string]>([
  [
    ['Kegiatan', 2, 'Progres', 0.99],
    'error activity-progress Kegiatan!M2: Status Selesai, tetapi Progres 99%. Tulis Progres 100%, atau perbaiki Status.',
  ],
  [
    ['Kegiatan', 5, 'Progres', 0.01],
    'error activity-progress Kegiatan!M5: Status Rencana, tetapi Progres 1%. Tulis Progres 0%, atau perbaiki Status.',
  ],
  [
    ['Kegiatan', 3, 'Progres', 1],
    'error activity-progress Kegiatan!M3: Progres 100%, tetapi Status masih Berjalan. Ubah Status menjadi Selesai, atau perbaiki Progres.',
  ],
])('progress and status: %j', (edit, expected) => {
  expect(said(edit)).toEqual([expected]);
});

test('the unit of an activity: all that its kind may have, and the only one as a suggestion', () => {
  expect(said(['Kegiatan', 2, 'Satuan', 'orang'])).toEqual([
    'error activity-unit Kegiatan!G2: Satuan orang tidak dipakai untuk Jalan. Pilih: m, m².',
  ]);
  expect(said(['Kegiatan', 4, 'Satuan', 'm'])).toEqual([
    'error activity-unit Kegiatan!G4: Satuan m tidak dipakai untuk Santunan. Pilih: orang. Mungkin maksudnya orang.',
  ]);
});

test('the kind of an activity and the Bidang that it belongs to', () => {
  expect(said(['Kegiatan', 2, 'Bidang', 'Sosial'], ['Kegiatan', 2, 'Kondisi', null])).toContain(
    'error activity-kind Kegiatan!E2: Jalan termasuk bidang Lingkungan, sedangkan Bidang tertulis Sosial. Perbaiki salah satunya.',
  );
});

test('money paid out in another year than its budget, as a year', () => {
  expect(said(['BLM', 2, 'Tanggal Cair', serialOf(2012, 12, 31)])).toEqual([
    'warning blm-year BLM!I2: Tanggal Cair 31 Des 2012 tidak dalam Tahun Anggaran 2013 atau tahun sesudahnya. Periksa tanggal atau tahunnya.',
  ]);
});

describe('loans', () => {
  test('arrears of months without money, and of money without months', () => {
    expect(said(['Pinjaman', 2, 'Lama Tunggakan (bulan)', 1])).toEqual([
      'error loan-arrears Pinjaman!P2: Lama Tunggakan 1 bulan, tetapi Tunggakan Pokok 0. Perbaiki salah satunya.',
    ]);
    expect(said(['Pinjaman', 2, 'Tunggakan Pokok', 500_000])).toEqual([
      'error loan-arrears Pinjaman!P2: Tunggakan Pokok Rp 500.000, tetapi Lama Tunggakan 0 bulan. Perbaiki salah satunya.',
    ]);
  });

  test('money within the tolerance may stand for none, but months need some', () => {
    const rules = (amount: number) =>
      check(edited(baseWorkbook(), ['Pinjaman', 2, 'Tunggakan Pokok', amount])).findings.map(({ rule }) => rule);
    expect(rules(1)).not.toContain('loan-arrears');
    expect(rules(2)).toContain('loan-arrears');
  });

  test('the class of the months behind', () => {
    expect(said(['Pinjaman', 3, 'Kolektibilitas', 4])).toEqual([
      'error loan-class Pinjaman!Q3: Kolektibilitas tertulis 4, sedangkan tunggakan 4 bulan masuk kolektibilitas 3. Perbaiki salah satunya. Mungkin maksudnya 3.',
    ]);
  });

  test('a balance that does not fit the status: left of a settled loan, none of an open one', () => {
    expect(said(['Pinjaman', 7, 'Status', 'Lunas'])).toEqual([
      'error loan-status Pinjaman!N7: Status Lunas, tetapi Saldo masih Rp 300.000. Perbaiki salah satunya.',
    ]);
    expect(said(['Pinjaman', 4, 'Status', 'Aktif'], ['Pinjaman', 4, 'Tanggal Lunas', null])).toEqual([
      'error loan-status Pinjaman!N4: Saldo sudah 0, tetapi Status Aktif. Ubah Status menjadi Lunas, atau perbaiki Saldo.',
    ]);
  });

  test('a date of settling that is too early, or of a loan that is not settled', () => {
    expect(said(['Pinjaman', 4, 'Tanggal Lunas', serialOf(2013, 1, 30)])).toEqual([
      'error loan-settled Pinjaman!S4: Tanggal Lunas (30 Jan 2013) lebih awal daripada Tanggal Cair (31 Jan 2013). Periksa kedua tanggal itu.',
    ]);
    expect(said(['Pinjaman', 2, 'Tanggal Lunas', serialOf(2014, 12, 1)])).toEqual([
      'error loan-settled Pinjaman!S2: Tanggal Lunas terisi, tetapi Status Aktif. Kosongkan tanggal ini, atau perbaiki Status.',
    ]);
  });

  test('a group of unusual size, share of women or term', () => {
    expect(said(['Pinjaman', 5, 'Anggota', 4])).toEqual([
      'info loan-group Pinjaman!F5: Anggota hanya 4 orang, sedangkan kelompok pinjaman bergulir paling sedikit 5 orang. Periksa jumlahnya; biarkan bila memang begitu.',
    ]);
    expect(said(['Pinjaman', 2, 'Anggota Perempuan', 2])).toEqual([
      'info loan-group Pinjaman!G2: Anggota perempuan 2 dari 10 orang, kurang dari 30%. Periksa kedua angka itu; biarkan bila memang begitu.',
    ]);
    expect(said(['Pinjaman', 8, 'Jangka Waktu (bulan)', 13])).toEqual([
      'info loan-group Pinjaman!J8: Jangka Waktu 13 bulan, sedangkan pinjaman bergulir lazimnya 3 sampai 12 bulan. Periksa jangka waktunya; biarkan bila memang begitu.',
    ]);
  });

  test('arrears of the schedule: the amount, or the months where only they differ', () => {
    const amount = [
      'warning loan-schedule Pinjaman!O5: Tunggakan Pokok tertulis Rp 600.000, sedangkan menurut jadwal angsuran Rp 500.000 (2 dari 12 angsuran jatuh tempo).',
      'Periksa Angsuran Pokok, atau isi Jadwal Khusus dengan Ya bila dijadwal ulang. Mungkin maksudnya Rp 500.000.',
    ];
    expect(said(['Pinjaman', 5, 'Tunggakan Pokok', 600_000])).toEqual([amount.join(' ')]);
    const months = [
      'warning loan-schedule Pinjaman!P5: Lama Tunggakan tertulis 2 bulan, sedangkan menurut jadwal angsuran 1 bulan (2 dari 12 angsuran jatuh tempo).',
      'Periksa Angsuran Pokok, atau isi Jadwal Khusus dengan Ya bila dijadwal ulang. Mungkin maksudnya 1.',
    ];
    expect(said(['Pinjaman', 5, 'Lama Tunggakan (bulan)', 2])).toEqual([months.join(' ')]);
  });
});

describe('UPK', () => {
  test('money and groups that differ from the loans, each in its own unit', () => {
    expect(said(['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 5_500_000])).toEqual([
      'error recon-arrears UPK!N4: Saldo Menunggak ≥ 3 Bulan Rp 5.500.000, sedangkan menurut tabel Pinjaman Rp 5.000.000 (selisih Rp 500.000). Cocokkan laporan UPK dengan daftar pinjamannya.',
    ]);
    expect(said(['UPK', 4, 'KSM Aktif', 3])).toEqual([
      'error recon-groups UPK!L4: KSM Aktif 3, sedangkan menurut tabel Pinjaman 2 kelompok (selisih 1). Cocokkan laporan UPK dengan daftar pinjamannya; nama kelompok yang berbeda tulisan dihitung terpisah.',
    ]);
  });

  test('arrears above what they are part of', () => {
    expect(said(['UPK', 2, 'KSM Menunggak ≥ 3 Bulan', 3])).toEqual([
      'error upk-overdue UPK!M2: KSM Menunggak ≥ 3 Bulan (3) lebih besar daripada KSM Aktif (2). Periksa kedua angka itu.',
    ]);
  });
});
