import { indicators, places, profil } from '../../support/smallIndicators';

describe('readings that docs/spec/indicators.md settles', () => {
  const upk = (rows: string) => `
## UPK as table
| Kode BKM | Periode | Modal | Pendapatan | Biaya | Laba | Saldo Pinjaman | Saldo Menunggak ≥ 3 Bulan | KSM Aktif | KSM Menunggak ≥ 3 Bulan | Aset |
|---|---|---|---|---|---|---|---|---|---|---|
${rows}`;

  test('a capital of 0 or below has no return, and the class Penundaan; without a UPK row at Periode there is neither', () => {
    const value = indicators(
      profil +
        places +
        upk(`| A | 2014-06-30 | 0 | 200 | 100 | 100 | | | | | |
| B | 2014-06-30 | -50 | 200 | 100 | -100 | | | | | |
| C | 2014-05-31 | 100 | 200 | 100 | 100 | | | | | |`),
    );
    const spent = { value: null, class: 'penundaan', onLimit: false };
    expect([value('upk.roi', '33.26.11.2001'), value('upk.roi', '33.26.11.2002'), value('upk.roi')]).toEqual([
      spent,
      spent,
      spent,
    ]);
    expect(value('upk.roi', '33.26.13.1013')).toEqual({ ...spent, class: null });
    expect([value('upk.ccr'), value('upk.kelas'), value('upk.kelas', '33.26.13.1013')]).toEqual([
      { value: 2, class: 'memuaskan', onLimit: false },
      'penundaan',
      null,
    ]);
  });

  test('a capital that nobody can read says nothing of the return', () => {
    const value = indicators(profil + places + upk('| A | 2014-06-30 | "?" | 200 | 100 | 100 | | | | | |'));
    expect(value('upk.roi')).toEqual({ value: null, class: null, onLimit: false });
  });

  test('where no loan has a readable Lama Tunggakan nothing is known of what is at risk', () => {
    const value = indicators(`${profil}${places}
## Pinjaman as table
| Nomor Pinjaman | Kode BKM | Nama KSM | Jenis | Saldo | Tunggakan Pokok | Lama Tunggakan (bulan) | Status |
|---|---|---|---|---|---|---|---|
| 1 | A | Satu | Bergulir | 100 | 0 | "?" | Aktif |
| 2 | B | Dua | Bergulir | 100 | 50 | 4 | Aktif |
| 3 | B | Tiga | Bergulir | 100 | 0 | | Aktif |
| 4 | A | Empat | Bergulir | 0 | 0 | 1 | Lunas |
| 5 | C | Lima | Bergulir | 0 | 0 | 9 | Aktif |`);
    const unknown = { value: null, class: null, onLimit: false };
    for (const id of ['upk.lar', 'upk.par', 'upk.rr']) expect(value(id, '33.26.11.2001')).toEqual(unknown);
    expect(value('pin.saldo', '33.26.11.2001')).toBe(100);
    // Of B one loan can be read: the other does not match, and stands in the whole balance.
    expect([value('upk.lar', '33.26.11.2002'), value('upk.par', '33.26.11.2002')]).toMatchObject([
      { value: 0.5 },
      { value: 0.5 },
    ]);
    expect(value('upk.rr', '33.26.11.2002')).toMatchObject({ value: 0.75 });
    // A group without a balance is at risk for nobody.
    expect(value('upk.lar')).toMatchObject({ value: 1 / 3 });
  });

  test('finished works: no entry without kind or unit; volume and cost unknown where every cell is missing', () => {
    const value = indicators(`${profil}${places}
## Kegiatan as table
| Kode Kegiatan | Kode Desa | Jenis Kegiatan | Volume | Satuan | Dana BLM | Dana Swadaya | Dana Lain | Status |
|---|---|---|---|---|---|---|---|---|
| 1 | 33.26.11.2001 | Jalan | "?" | m | "?" | | | Selesai |
| 2 | 33.26.11.2002 | Jalan | 10 | m | 5 | | "?" | Selesai |
| 3 | 33.26.11.2002 | | 10 | m | 5 | 5 | 5 | Selesai |
| 4 | 33.26.11.2002 | Jalan | 10 | | 5 | 5 | 5 | Selesai |`);
    const entry = { jenis: 'Jalan', satuan: 'm' };
    expect(value('fis.selesai', '33.26.11.2001')).toEqual([{ ...entry, volume: null, jumlah: 1, dana: null }]);
    expect(value('fis.selesai')).toEqual([{ ...entry, volume: 10, jumlah: 2, dana: 5 }]);
  });

  test('an entry of a series is unknown only where nothing was left to sum though rows are there', () => {
    const value = indicators(
      profil +
        places +
        upk(`| A | 2014-05-31 | | | | | "?" | | 5 | 1 | "?" |
| B | 2014-05-31 | | | | | 200 | 50 | "?" | 1 | 70 |
| A | 2014-06-30 | | | | | 100 | "?" | 5 | 0 | |`),
    );
    expect(value('upk.saldo_bulan', '33.26.11.2001')).toEqual({ '2014-05': null, '2014-06': 100 });
    expect(value('upk.saldo_bulan', '33.26.11.2002')).toEqual({ '2014-05': 200, '2014-06': 0 });
    expect([value('upk.par_bulan'), value('upk.lar_bulan'), value('upk.aset_bulan')]).toEqual([
      { '2014-05': 0.25, '2014-06': null },
      { '2014-05': 0.4, '2014-06': 0 },
      { '2014-05': 70, '2014-06': null },
    ]);
    const grants = indicators(`${profil}${places}
## BLM as table
| Nomor | Kode BKM | Tahun Anggaran | Dana Cair |
|---|---|---|---|
| 1 | A | 2012 | "?" |
| 2 | B | 2012 | 100 |`);
    expect([grants('blm.cair_tahun'), grants('blm.cair_tahun', '33.26.11.2001')]).toEqual([
      { 2012: 100 },
      { 2012: null },
    ]);
  });

  test('who owes a report: a loan of any Jenis, or a UPK row up to and including Periode', () => {
    const value = indicators(
      `${profil}${places}
## Pinjaman as table
| Nomor Pinjaman | Kode BKM | Nama KSM | Jenis | Saldo | Status |
|---|---|---|---|---|---|
| 1 | A | Satu | Lain-lain | 0 | Lunas |` +
        upk(`| B | 2014-06-30 | | | | | | | | | |
| C | 2014-07-31 | | | | | | | | | |`),
    );
    expect(value('upk.wajib')).toBe(2);
    expect(indicators(profil + places)('upk.wajib')).toBeNull();
  });

  test('of a table that is not there counts are unknown, whatever they are counted by', () => {
    const value = indicators(`${profil}${places.slice(places.indexOf('## BKM'))}`);
    expect([value('wil.desa'), value('wil.kecamatan'), value('wil.desa_kecamatan'), value('ino.layak_blm')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('a term ends on the same day three years later, as EDATE counts; an election that cannot be read does not count', () => {
    const at = (period: string, elections: readonly string[], founded = '2001-01-01') =>
      indicators(
        `${profil.replace('2014-06-30', period)}
## BKM as table
| Kode BKM | Kode Desa | Tanggal Berdiri | Tanggal Pemilihan Terakhir |
|---|---|---|---|
${elections.map((day, index) => `| B${index} | 33.26.11.2001 | ${founded} | ${day} |`).join('\n')}`,
      )('bkm.masa_habis');
    expect([
      at('2015-02-28', ['2012-02-28']),
      at('2015-02-28', ['2012-02-27']),
      at('2015-02-28', ['2012-02-29']),
    ]).toEqual([0, 1, 0]);
    // That of 28 February 2013 ends on 28 February 2016, a day before the month does.
    expect([at('2016-02-29', ['2013-02-28']), at('2016-02-29', ['2013-03-01'])]).toEqual([1, 0]);
    expect([at('2014-12-31', ['2011-12-31']), at('2014-12-31', ['2011-12-30'])]).toEqual([0, 1]);
    expect([at('2014-06-30', ['"kapan"', '"31/31/2009"']), at('2014-06-30', ['', '2014-01-01'])]).toEqual([0, 1]);
  });

  test('boards with a PJM are counted among those whose cell is filled; Lain-lain without Status is left out', () => {
    const value = indicators(`${profil}${places}
## Pinjaman as table
| Nomor Pinjaman | Kode BKM | Nama KSM | Jenis | Saldo | Kolektibilitas | Status |
|---|---|---|---|---|---|---|
| 1 | A | Satu | Lain-lain | 100 | | |
| 2 | A | Dua | Lain-lain | 10 | | Hapus Buku |
| 3 | A | Tiga | Bergulir | 1000 | 1 | Aktif |
| 4 | A | Empat | Bergulir | "?" | 3 | Aktif |`);
    expect([value('bkm.pjm'), value('bkm.pjm', '33.26.13')]).toEqual([0.5, null]);
    expect(value('ino.lain_sisa')).toBe(10);
    // Class 3 cannot be known; the reserve is that of the classes that are.
    expect([value('pin.kol3'), value('pin.cadangan_wajib')]).toEqual([null, 5]);
  });

  test('a board whose arrears cannot be read in one of the months is not compared', () => {
    const value = indicators(
      profil +
        places +
        upk(`| A | 2013-12-31 | | | | | | 300 | | | |
| A | 2014-06-30 | | | | | | "?" | | | |
| B | 2013-12-31 | | | | | | 50 | | | |
| B | 2014-06-30 | | | | | | 80 | | | |`),
    );
    expect([value('ino.tunggakan_lalu'), value('ino.tunggakan_kini'), value('ino.tunggakan_turun')]).toEqual([
      50, 80, 30,
    ]);
    expect(value('ino.tunggakan_turun', '33.26.11.2001')).toBeNull();
  });
});
