/** What findings of boards, beneficiaries and continuity say: the right row, the right numbers, the right names (docs/spec/rules.md). */
import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import type { Finding } from '../../../src/engine/check';
import { findingMessage } from '../../../src/messages/finding';
import { formatNumber } from '../../../src/messages/format';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { baseWorkbook, brief, check, edited, mapTable, withCopy, withoutRows, type Edit } from '../../support/base';
import { read, wordsIn } from '../../support/programme';

const words = wordsIn('id');
const said = (findings: readonly Finding[]) =>
  findings.map((finding) => [brief(finding), findingMessage(words, finding)].join(': '));
const found = (...edits: readonly Edit[]) => said(check(edited(baseWorkbook(), ...edits)).findings);

describe('rows of BKM', () => {
  test('no board member at all; one is enough', () => {
    const none: readonly Edit[] = [
      ['BKM', 3, 'Pengurus Laki-laki', 0],
      ['BKM', 3, 'Pengurus Perempuan', 0],
    ];
    expect(found(...none)).toEqual([
      'error bkm-board BKM!F3: Pengurus laki-laki dan perempuan sama-sama 0. Isi jumlah pengurus BKM ini.',
    ]);
    expect(found(...none, ['BKM', 3, 'Pengurus Laki-laki', 1])).toEqual([]);
    expect(found(...none, ['BKM', 3, 'Pengurus Perempuan', 1])).toEqual([]);
  });

  test('elected before it was founded, with both dates; on the same day is right', () => {
    expect(found(['BKM', 4, 'Tanggal Berdiri', serialOf(2014, 7, 1)])).toEqual([
      'error bkm-election BKM!K4: Tanggal Pemilihan Terakhir (30 Jun 2014) lebih awal daripada Tanggal Berdiri (1 Jul 2014). Periksa kedua tanggal itu.',
    ]);
    expect(found(['BKM', 4, 'Tanggal Berdiri', serialOf(2014, 6, 30)])).toEqual([]);
  });

  test('the term ends three years after the last election, to the day', () => {
    expect(found(['BKM', 3, 'Tanggal Pemilihan Terakhir', serialOf(2011, 12, 31)])).toEqual([]);
    expect(found(['BKM', 3, 'Tanggal Pemilihan Terakhir', serialOf(2011, 12, 30)])).toEqual([
      'warning bkm-term BKM!K3: Pemilihan terakhir 30 Des 2011, jadi masa tugas 3 tahun sudah habis. Laksanakan pemilihan, atau isi tanggal pemilihan yang terbaru.',
    ]);
  });

  test('without an election it counts from the founding, and the finding stands where the column is', () => {
    const text =
      'BKM berdiri 1 Feb 2011 dan belum ada Tanggal Pemilihan Terakhir, jadi masa tugas 3 tahun sudah habis. Isi tanggal pemilihan yang terbaru.';
    const old: Edit = ['BKM', 5, 'Tanggal Berdiri', serialOf(2011, 2, 1)];
    expect(found(old)).toEqual([`warning bkm-term BKM!K5: ${text}`]);
    const without = mapTable(edited(baseWorkbook(), old), 'BKM', (table) => ({
      ...table,
      values: table.values.map((row) => row.filter((_, column) => column !== 10)),
    }));
    const lines = said(check(without).findings).filter((line) => line.includes('bkm-term'));
    expect(lines).toContain(`warning bkm-term BKM!D5: ${text}`);
  });

  test('a term of another length is the one that is told', () => {
    const { findings } = check(baseWorkbook(), { settings: { ...defaultSettings, termYears: 1 } });
    expect(findings.map(brief)).toEqual([
      'warning bkm-term BKM!K2',
      'warning bkm-term BKM!K3',
      'warning bkm-term BKM!K5',
    ]);
    expect(said(findings)[0]).toContain('Pemilihan terakhir 20 Apr 2013, jadi masa tugas 1 tahun sudah habis');
  });

  test('an award after the year of Periode', () => {
    expect(found(['BKM', 3, 'Tahun BKM Award', 2015])).toEqual([
      'error bkm-award BKM!M3: Tahun BKM Award (2015) sesudah tahun Periode (2014). Periksa tahunnya.',
    ]);
    expect(found(['BKM', 3, 'Tahun BKM Award', 2014])).toEqual([]);
  });

  test('more specialised volunteers than volunteers of both sexes', () => {
    expect(found(['BKM', 2, 'Relawan Khusus', 32])).toEqual([
      'error bkm-specialists BKM!N2: Relawan Khusus (32) lebih banyak daripada relawan laki-laki dan perempuan (31). Periksa ketiga angka itu.',
    ]);
    expect(found(['BKM', 2, 'Relawan Khusus', 31])).toEqual([]);
  });
});

describe('one board for each desa', () => {
  test('a second board names the row of the first; a row pasted twice is a repeated key only', () => {
    const second = withCopy(baseWorkbook(), 'BKM', 3, { 'Kode BKM': 'B09', 'Tahun BKM Award': null });
    expect(said(check(second).findings)).toEqual([
      'error bkm-per-desa BKM!B6: Kode Desa "33.26.12.2014" sudah punya BKM di baris 3. Satu desa hanya satu BKM; perbaiki Kode Desa atau hapus baris yang ganda.',
    ]);
    expect(check(withCopy(baseWorkbook(), 'BKM', 3, {})).findings.map(brief)).toEqual(['error unique BKM!A6']);
  });

  test('a desa that no board names, and only that one', () => {
    const gone = ['BLM', 'Pinjaman', 'UPK', 'Kemitraan'].reduce<RawWorkbook>(
      (raw, name) =>
        mapTable(raw, name, (table) => ({ ...table, values: table.values.filter((row) => !row.includes('B03')) })),
      withoutRows(baseWorkbook(), 'BKM', 4),
    );
    const lines = said(check(withoutRows(gone, 'Angsuran', 8)).findings);
    expect(lines).toContain(
      'error desa-without-bkm Desa!A4: Kode Desa "33.26.14.1002" belum punya BKM. Tambahkan BKM desa ini di tabel BKM, atau hapus desa ini bila bukan dampingan.',
    );
    expect(lines.filter((line) => line.includes('desa-without-bkm'))).toHaveLength(1);
  });

  test('is not judged while a board’s desa is missing, unknown or taken', () => {
    const rules = (edit: Edit) =>
      check(edited(baseWorkbook(), edit))
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule !== 'foreign-key');
    expect(rules(['BKM', 4, 'Kode Desa', null])).not.toContain('desa-without-bkm');
    expect(rules(['BKM', 4, 'Kode Desa', '33.26.14.9999'])).not.toContain('desa-without-bkm');
    expect(rules(['BKM', 4, 'Kode Desa', '33.26.14.2001'])).not.toContain('desa-without-bkm');
  });
});

describe('beneficiaries', () => {
  test.each<readonly [string, number, string, number]>([
    ['BLM', 2, 'BLM!O2', 900],
    ['BLM', 5, 'BLM!O5', 810],
    ['Kegiatan', 3, 'Kegiatan!K3', 900],
    ['Kegiatan', 5, 'Kegiatan!K5', 1200],
  ])('%s row %d: not more households than its desa has', (table, row, cell, households) => {
    expect(found([table, row, 'KK Penerima Manfaat', households])).toEqual([]);
    expect(found([table, row, 'KK Penerima Manfaat', households + 1])).toEqual([
      `warning beneficiaries ${cell}: KK Penerima Manfaat (${formatNumber(households + 1, 'id')}) lebih banyak daripada KK desa ini (${formatNumber(households, 'id')}). Periksa kedua angka itu.`,
    ]);
  });

  test('a desa whose KK is in an error, and a row that reaches no desa, say nothing', () => {
    const many: Edit = ['Kegiatan', 3, 'KK Penerima Manfaat', 5000];
    const rules = (...edits: readonly Edit[]) =>
      check(edited(baseWorkbook(), ...edits)).findings.map(({ rule }) => rule);
    expect(rules(many)).toEqual(['beneficiaries']);
    expect(rules(many, ['Desa', 2, 'KK', 'x'])).toEqual(['type']);
    expect(rules(many, ['Kegiatan', 3, 'Kode Desa', '33.26.99.2001'])).not.toContain('beneficiaries');
  });
});

describe('the balance follows from the earlier one', () => {
  /** B04 alone: P-8 was lent since November, P-9 repaid 100,000. */
  const now = baseWorkbook();
  const november = { Periode: serialOf(2014, 11, 30), 'Saldo Pinjaman': 1_200_000, Aset: 2_074_500, Modal: 2_074_500 };
  const then = withoutRows(
    withoutRows(
      edited(
        withCopy(now, 'UPK', 7, november),
        ['Profil', 6, 'Isian', serialOf(2014, 11, 30)],
        ['Pinjaman', 10, 'Angsuran Pokok', 0],
        ['Pinjaman', 10, 'Saldo', 1_200_000],
      ),
      'Pinjaman',
      9,
    ),
    'UPK',
    ...[4, 5, 6, 7],
  );
  const balanceOf = (raw: RawWorkbook, earlier: RawWorkbook = then) =>
    check(withCopy(raw, 'UPK', 7, november), { previous: read(earlier) }).findings.filter(
      ({ rule, value, cell }) => rule === 'then-balance' && cell === 'G7' && value !== null,
    );

  test('lent, repaid: 1,200,000 + 4,000,000 - 100,000', () => {
    expect(balanceOf(now)).toEqual([]);
  });

  test('a balance that does not follow says all that it is made of', () => {
    const wrong = edited(then, ['UPK', 4, 'Saldo Pinjaman', 1_500_000]);
    const [finding] = balanceOf(now, wrong);
    expect(finding?.params).toMatchObject({
      read: 5_100_000,
      then: 1_500_000,
      lent: 4_000_000,
      repaid: 100_000,
      writtenOff: 0,
      expected: 5_400_000,
      difference: -300_000,
    });
    expect(said(finding ? [finding] : [])).toEqual([
      'error then-balance UPK!G7: Saldo pinjaman sekarang Rp 5.100.000. Saldo sebelumnya Rp 1.500.000, ditambah pinjaman baru Rp 4.000.000, dikurangi angsuran Rp 100.000 dan hapus buku Rp 0, menjadi Rp 5.400.000 (selisih Rp 300.000). Periksa pinjaman baru, angsuran, dan Status pinjamannya.',
    ]);
  });

  test('what was written off since is no longer in the balance', () => {
    const off = edited(
      now,
      ['Pinjaman', 10, 'Status', 'Hapus Buku'],
      ['UPK', 7, 'Saldo Pinjaman', 4_000_000],
      ['UPK', 7, 'Aset', 4_874_500],
      ['UPK', 7, 'Modal', 4_874_500],
    );
    expect(balanceOf(off)).toEqual([]);
    const [finding] = balanceOf(off, edited(then, ['UPK', 4, 'Saldo Pinjaman', 1_000_000]));
    expect(finding?.params).toMatchObject({ repaid: 100_000, writtenOff: 1_100_000, expected: 3_800_000 });
  });

  test('what came in of a loan that had been written off was in no balance', () => {
    const off = edited(then, ['Pinjaman', 9, 'Status', 'Hapus Buku'], ['UPK', 4, 'Saldo Pinjaman', 0]);
    const paid = edited(
      now,
      ['Pinjaman', 10, 'Angsuran Pokok', 1_200_000],
      ['Pinjaman', 10, 'Saldo', 0],
      ['Pinjaman', 10, 'Status', 'Lunas'],
      ['Pinjaman', 10, 'Tanggal Lunas', serialOf(2014, 12, 20)],
      ['Angsuran', 9, 'Pokok', 1_200_000],
      ['UPK', 7, 'Saldo Pinjaman', 4_000_000],
      ['UPK', 7, 'Aset', 4_874_500],
      ['UPK', 7, 'Modal', 4_874_500],
    );
    expect(balanceOf(paid, off)).toEqual([]);
    expect(balanceOf(paid)).toEqual([]);
  });

  test('both kinds of loans count together', () => {
    const moved: readonly Edit[] = [
      ['UPK', 4, 'Saldo Pinjaman', 700_000],
      ['UPK', 4, 'Pinjaman Lain-lain', 500_000],
    ];
    expect(balanceOf(now, edited(then, ...moved))).toEqual([]);
  });

  test('a board is left out while one of its loans is in an error', () => {
    const wrong = edited(then, ['UPK', 4, 'Saldo Pinjaman', 1_500_000]);
    expect(balanceOf(edited(now, ['Pinjaman', 9, 'Pokok', 'x']), wrong)).toEqual([]);
  });
});
