import { serialOf } from '../../../src/engine/dataset';
import { baseContext, baseWorkbook, brief, check, edited, withCopy, withoutRows, type Edit } from '../../support/base';

const found = (...edits: readonly Edit[]): readonly string[] =>
  check(edited(baseWorkbook(), ...edits)).findings.map(brief);

describe('unique', () => {
  test('every repeat after the first, whatever the case, naming the first', () => {
    const raw = edited(
      baseWorkbook(),
      ['Kegiatan', 3, 'Kode Kegiatan', 'k-1'],
      ['Kegiatan', 6, 'Kode Kegiatan', 'K-1'],
    );
    const { findings } = check(raw);
    expect(findings.map(brief)).toEqual(['error unique Kegiatan!A3', 'error unique Kegiatan!A6']);
    expect(findings.map(({ params }) => params['row'])).toEqual([2, 2]);
  });

  test('a board and month of UPK together', () => {
    expect(found(['UPK', 2, 'Periode', serialOf(2014, 11, 30)])).toEqual(['error unique UPK!A3']);
  });
});

describe('foreign-key', () => {
  test('with the one near key offered', () => {
    expect(found(['Angsuran', 9, 'Nomor Pinjaman', 'P-99'])).toEqual(['error foreign-key Angsuran!B9 -> P-9?']);
  });

  test('no key near, or several', () => {
    expect(found(['BLM', 2, 'Kode BKM', 'Sejahtera'])).toEqual(['error foreign-key BLM!B2']);
    expect(found(['BLM', 2, 'Kode BKM', 'B09'])).toEqual(['error foreign-key BLM!B2']);
  });

  test('keys compare trimmed and ignoring case', () => {
    expect(found(['BLM', 2, 'Kode BKM', 'b01'])).toEqual([]);
  });

  test('an unknown desa of an activity', () => {
    expect(found(['Kegiatan', 2, 'Kode Desa', '33.26.12.2002'])).toContain(
      'error foreign-key Kegiatan!B2 -> 33.26.12.2001?',
    );
  });

  test('is withheld while the other table has a row without a key', () => {
    expect(found(['BKM', 2, 'Kode BKM', null])).toEqual(['error required BKM!A2']);
  });
});

describe('boards and desa', () => {
  test('two boards of one desa are one error', () => {
    expect(found(['BKM', 3, 'Kode Desa', '33.26.12.2001'])).toEqual(['error bkm-per-desa BKM!B3']);
  });

  test('a desa that no board names', () => {
    const raw = withCopy(baseWorkbook(), 'Desa', 2, {
      'Kode Desa': '33.26.11.2001',
      Kecamatan: 'Bojong',
      'Desa/Kelurahan': 'Bukur',
    });
    expect(check(raw).findings.map(brief)).toEqual(['error desa-without-bkm Desa!A6']);
  });

  test('is not judged while a board has no readable desa', () => {
    const raw = withCopy(edited(baseWorkbook(), ['BKM', 2, 'Kode Desa', 'abc']), 'Desa', 2, {
      'Kode Desa': '33.26.11.2001',
      Kecamatan: 'Bojong',
      'Desa/Kelurahan': 'Bukur',
    });
    expect(check(raw).findings.map(brief)).toEqual(['error pattern BKM!B2']);
  });
});

describe('areas', () => {
  const kecamatan: Edit = ['Profil', 4, 'Isian', '33.26.14'];

  test('a code that does not exist hides the rest of its row', () => {
    const lines = found(['Desa', 2, 'Kode Desa', '33.26.12.2999'], ['Desa', 2, 'Jenis', 'Kelurahan']);
    expect(lines.filter((line) => line.includes('area-'))).toEqual(['error area-unknown Desa!A2']);
  });

  test('a kabupaten that was not found does not exist', () => {
    const { findings } = check(baseWorkbook(), { areas: new Map() });
    expect(findings.map(brief)).toEqual([
      ...[2, 3, 4, 5].map((row) => `error area-unknown Desa!A${row}`),
      ...[2, 3, 4].map((row) => `error area-unknown Forum!A${row}`),
    ]);
  });

  test('outside the kecamatan of Profil', () => {
    // The forum of the kabupaten, in the first row, is that of the kecamatan too.
    expect(found(kecamatan)).toEqual([
      'error area-outside Desa!A2',
      'error area-outside Desa!A3',
      'error area-outside Forum!A3',
    ]);
  });

  test('outside the kabupaten of Profil', () => {
    // 33.25 is a kabupaten too: the app loads it, because Profil names it.
    const batang = { code: '33.25', name: 'Kabupaten Batang', areas: [] };
    const areas = new Map([...baseContext.areas, [batang.code, batang]]);
    const { findings } = check(edited(baseWorkbook(), ['Profil', 2, 'Isian', '33.25']), { areas });
    expect(findings.map(brief)).toEqual([
      ...[2, 3, 4, 5].map((row) => `error area-outside Desa!A${row}`),
      ...[2, 3, 4].map((row) => `error area-outside Forum!A${row}`),
    ]);
  });

  test.each<readonly [string, Edit, readonly string[]]>([
    ['another kecamatan', ['Desa', 2, 'Kecamatan', 'Buaran'], ['warning area-name Desa!B2 -> Wonopringgo?']],
    ['another village', ['Desa', 2, 'Desa/Kelurahan', 'Jetaklengkong'], ['warning area-name Desa!C2 -> Jetakkidul?']],
    ['spacing, case and hyphens', ['Desa', 2, 'Desa/Kelurahan', 'JETAK-Kidul'], []],
    ['the old spelling of its code', ['Desa', 3, 'Desa/Kelurahan', 'SURA BAYAN'], []],
    ['the new spelling of its code', ['Desa', 3, 'Desa/Kelurahan', 'Surobayan'], []],
    [
      'the old spelling of another code',
      ['Desa', 2, 'Desa/Kelurahan', 'Surabayan'],
      ['warning area-name Desa!C2 -> Jetakkidul?'],
    ],
    ['kelurahan by its code', ['Desa', 4, 'Jenis', 'Desa'], ['error area-type Desa!D4 -> Kelurahan?']],
    ['desa by its code', ['Desa', 2, 'Jenis', 'Kelurahan'], ['error area-type Desa!D2 -> Desa?']],
  ])('%s', (_title, edit, expected) => {
    expect(found(edit)).toEqual(expected);
  });

  test('a village of a present kecamatan is missing', () => {
    const raw = withoutRows(baseWorkbook(), 'Desa', 5);
    const finding = check(raw).findings.find(({ rule }) => rule === 'area-incomplete');
    expect(finding).toMatchObject({
      severity: 'warning',
      table: 'Desa',
      row: null,
      cell: null,
      column: null,
      value: '33.26.14.2001',
      params: { desa: 'Coprayan', kecamatan: 'Buaran' },
    });
  });

  test('a kecamatan workbook expects its own kecamatan only', () => {
    const raw = withoutRows(edited(baseWorkbook(), ['Profil', 4, 'Isian', '33.26.12']), 'Desa', 4, 5);
    expect(check(raw).findings.filter(({ rule }) => rule === 'area-incomplete')).toEqual([]);
  });

  test('is not judged while a code is unreadable or unknown', () => {
    const raw = edited(withoutRows(baseWorkbook(), 'Desa', 5), ['Desa', 2, 'Kode Desa', '33.26.12.2999']);
    expect(check(raw).findings.filter(({ rule }) => rule === 'area-incomplete')).toEqual([]);
  });
});
