import type { Finding } from '../../src/engine/check';
import { findingMessage, ruleTitle } from '../../src/messages/finding';
import { ruleIds } from '../../src/programme/rules/ids';
import { baseWorkbook, check, edited, type Edit } from '../support/base';
import { wordsIn } from '../support/programme';

const id = wordsIn('id');
const en = wordsIn('en');

function first(...edits: readonly Edit[]): Finding {
  const [finding] = check(edited(baseWorkbook(), ...edits)).findings;
  if (finding === undefined) throw new Error('nothing found');
  return finding;
}

test('every rule has a title and a message', () => {
  for (const rule of ruleIds) {
    expect(id.has(`rule.${rule}.title`)).toBe(true);
    expect(id.has(`rule.${rule}.message`)).toBe(true);
    expect(ruleTitle(id, rule)).not.toBe(rule);
  }
});

test.each<readonly [readonly Edit[], string]>([
  [
    [['Pinjaman', 2, 'Saldo', 1_900_000]],
    'Saldo Rp 1.900.000, sedangkan Pokok dikurangi Angsuran Pokok Rp 2.000.000 (selisih Rp 100.000). Periksa ketiga angka itu. Mungkin maksudnya Rp 2.000.000.',
  ],
  [
    [['UPK', 4, 'Aset', 'Rp. 9.990.000,-']],
    'Aset tertulis sebagai teks "Rp. 9.990.000,-". Dibaca sebagai Rp 9.990.000; ini dapat diperbaiki otomatis.',
  ],
  [
    [['BKM', 2, 'Tanggal Berdiri', 'kemarin']],
    'Tanggal Berdiri berisi "kemarin", padahal harus tanggal. Tulis misalnya 31/12/2013.',
  ],
  [
    [['BKM', 2, 'Tanggal Berdiri', 42_005]],
    'Tanggal Berdiri berisi 1 Jan 2015, sesudah akhir Periode (31 Des 2014). Periksa kembali tanggalnya, atau Periode di lembar Profil.',
  ],
  [[['Pinjaman', 2, 'Status', 'Macet']], 'Status berisi "Macet". Pilih salah satu: Aktif, Lunas, Hapus Buku.'],
  [
    [['Pinjaman', 2, 'Jasa per Bulan (%)', 1.5]],
    'Jasa per Bulan (%) berisi 150%; batasnya 0% sampai 5%. Periksa kembali angkanya. Mungkin maksudnya 1,5%.',
  ],
  [[['Desa', 2, 'KK', -1]], 'KK berisi -1; tidak boleh kurang dari 0. Periksa kembali angkanya.'],
  [[['Kegiatan', 2, 'Volume', 0]], 'Volume berisi 0; harus lebih dari 0. Periksa kembali angkanya.'],
  [[['Pinjaman', 2, 'Kolektibilitas', 6]], 'Kolektibilitas berisi 6; batasnya 1 sampai 5. Periksa kembali angkanya.'],
  [[['Desa', 2, 'PLPBK', 'mungkin']], 'PLPBK berisi "mungkin". Pilih salah satu: Ya, Tidak.'],
  [[['BKM', 3, 'Tahun BKM Award', 2015]], 'Tahun BKM Award (2015) sesudah tahun Periode (2014). Periksa tahunnya.'],
  [
    [['Pinjaman', 4, 'Tanggal Lunas', null]],
    'Tanggal Lunas belum diisi, padahal Status berisi Lunas. Isi sel ini, atau perbaiki Status.',
  ],
  [
    [['UPK', 2, 'Periode', 41_973]],
    'Kode BKM "B01" sudah punya baris untuk Periode yang sama di baris 2. Hapus baris yang ganda, atau perbaiki Periode-nya.',
  ],
  [
    [['Desa', 2, 'KK', 900.5]],
    'KK berisi 900,5, padahal harus bilangan bulat. Tulis ulang tanpa angka di belakang koma. Mungkin maksudnya 900.500.',
  ],
  [
    [['UPK', 2, 'Periode', 41_927]],
    'Periode berisi 15 Okt 2014. Dibaca sebagai Oktober 2014; ini dapat diperbaiki otomatis.',
  ],
  [
    [['BLM', 2, 'Tahun Anggaran', 41_639]],
    'Tahun Anggaran berisi 31 Des 2013. Dibaca sebagai 2013; ini dapat diperbaiki otomatis.',
  ],
  [
    [['Profil', 6, 'Isian', 'akhir tahun']],
    'Periode di lembar Profil berisi "akhir tahun", yang tidak dapat dibaca. Tulis seperti Desember 2014.',
  ],
  [
    [['Profil', 2, 'Isian', 'Pekalongan']],
    'Kode Kabupaten di lembar Profil berisi "Pekalongan", yang tidak dapat dibaca. Tulis seperti 33.26.',
  ],
  [
    [['Profil', 4, 'Isian', '33.26.14']],
    'Kode Desa "33.26.12.2001" tidak termasuk Kecamatan Buaran (33.26.14) yang tertulis di Profil. Periksa kode ini, atau Kode Kecamatan di Profil.',
  ],
  [
    [['Profil', 4, 'Isian', '33.27.01']],
    'Kode Kecamatan 33.27.01 di lembar Profil bukan kecamatan di Kabupaten Pekalongan (33.26). Periksa kedua kode itu.',
  ],
  [
    [['Pinjaman', 10, 'Anggota Perempuan', 1]],
    'Anggota perempuan 1 dari 6 orang, kurang dari 30%. Periksa kedua angka itu; biarkan bila memang begitu.',
  ],
  [
    [['Pinjaman', 9, 'Anggota', 4]],
    'Anggota hanya 4 orang, sedangkan kelompok pinjaman bergulir paling sedikit 5 orang. Periksa jumlahnya; biarkan bila memang begitu.',
  ],
])('says place, cause and remedy: %j', (edits, expected) => {
  expect(findingMessage(id, first(...edits))).toBe(expected);
});

test('a header that is near a missing column is offered as that column', () => {
  expect(findingMessage(id, first(['Pinjaman', 1, 'Saldo', 'Sald']))).toBe(
    'Kolom Saldo tidak ada di tabel Pinjaman. Tambahkan kolom itu, atau perbaiki tulisan judul kolomnya. Mungkin kolom berjudul "Sald" yang dimaksud.',
  );
});

test('English writes numbers the English way', () => {
  expect(findingMessage(en, first(['UPK', 4, 'KSM Aktif', 1_250]))).toBe(
    'KSM Aktif is 1,250 but table Pinjaman gives 2 groups (difference 1,248). Reconcile the UPK report with the loans; names spelled differently count as different groups.',
  );
});

/** Cells that set off each wording that is not met above: whatever fires, no place of its text stays empty. */
const values = [
  null,
  '#REF!',
  'xyz',
  -1,
  0,
  0.5,
  1,
  7,
  2_015,
  36_000,
  45_000,
  10 ** 9,
  'Lunas',
  'Rencana',
  ' Ya ',
  'B07',
  '33.26.14.9999',
];

test('no message of any finding has an unfilled place', () => {
  const base = baseWorkbook();
  const wordings = new Set<string>();
  for (const value of values) {
    // Every fifth column of all tables at a time: enough is left in order for rules that read several cells.
    for (let offset = 0; offset < 5; offset += 1) {
      const edits = base.tables.flatMap(({ name, values: [header = []] }) =>
        header
          .filter((_, column) => column % 5 === offset)
          .map((column, index) => [name, 2 + (index % 3), String(column), value] as const),
      );
      for (const finding of check(edited(base, ...edits)).findings) {
        wordings.add(`${finding.rule}.${finding.variant ?? ''}`);
        const texts = [findingMessage(id, finding), findingMessage(en, finding)].join(' ');
        expect(texts).not.toMatch(/[{}]|""|undefined|NaN|null/);
      }
    }
  }
  expect(wordings.size).toBeGreaterThan(35);
});
