import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { baseWorkbook, brief, check, edited, mapTable, withCopy, type Edit } from '../../support/base';

const found = (raw: RawWorkbook): readonly string[] => check(raw).findings.map(brief);
const foundAfter = (...edits: readonly Edit[]): readonly string[] => found(edited(baseWorkbook(), ...edits));

describe('slip-thousand', () => {
  test('12 among hundreds of thousands is 12.000 typed under English settings', () => {
    expect(foundAfter(['BLM', 2, 'Swadaya', 30])).toEqual(['warning slip-thousand BLM!N2 -> 30000?']);
    expect(foundAfter(['BLM', 2, 'Swadaya', 999])).toEqual(['warning slip-thousand BLM!N2 -> 999000?']);
  });

  test('0, amounts from 1,000 on and columns of small amounts are left alone', () => {
    expect(foundAfter(['BLM', 2, 'Swadaya', 0])).toEqual([]);
    expect(foundAfter(['BLM', 2, 'Swadaya', 1_000])).toEqual([]);
    expect(foundAfter(['BLM', 2, 'Swadaya', 30], ['BLM', 3, 'Swadaya', 40], ['BLM', 5, 'Swadaya', 50])).toEqual([]);
  });

  test('where an error reads the cell, that is the finding', () => {
    expect(foundAfter(['Pinjaman', 2, 'Saldo', 2])).toEqual(['error loan-balance Pinjaman!N2 -> 2000000?']);
  });
});

describe('slip-day-month', () => {
  test('a date after Periode that lies before it with day and month exchanged', () => {
    expect(foundAfter(['Pinjaman', 8, 'Tanggal Cair', serialOf(2015, 1, 7)])).toEqual([
      'error date-window Pinjaman!I8',
    ]);
    expect(foundAfter(['BKM', 4, 'Tanggal Pemilihan Terakhir', serialOf(1998, 3, 2)])).toEqual([
      'error date-window BKM!K4',
    ]);
    const slipped = withPeriode(serialOf(2014, 6, 30), ['Angsuran', 2, 'Tanggal', serialOf(2014, 12, 3)]);
    expect(found(slipped).filter((line) => line.includes('Angsuran!C2'))).toEqual([
      `warning slip-day-month Angsuran!C2 -> ${serialOf(2014, 3, 12)}?`,
    ]);
  });

  test('a date that was written as text was read day first', () => {
    const written = withPeriode(serialOf(2014, 6, 30), ['Angsuran', 2, 'Tanggal', '03/12/2014']);
    expect(found(written).filter((line) => line.includes('Angsuran!C2'))).toEqual(['error date-window Angsuran!C2']);
  });

  /** Of P-3, which was lent the year before. */
  const repayments = (dates: readonly CellValue[]): RawWorkbook =>
    dates.reduce<RawWorkbook>(
      (raw, date, index) => withCopy(raw, 'Angsuran', 5, { 'Nomor Bukti': `Z-${index}`, Tanggal: date, Pokok: 0 }),
      mapTable(edited(baseWorkbook()), 'Angsuran', (table) => ({
        ...table,
        // The dates of the base workbook have days over 12.
        values: table.values.map((cells, row) =>
          row === 0 ? cells : cells.map((cell, column) => (column === 2 ? serialOf(2014, 5, 5) : cell)),
        ),
      })),
    );
  const texts = ['13/06/2014', '14/06/2014', '15/06/2014', '16/06/2014', '17/06/2014'];
  const slips = (raw: RawWorkbook): readonly string[] => found(raw).filter((line) => line.includes('slip-day-month'));

  test('five of each are enough, fewer true dates are not', () => {
    // Eight repayments of the base workbook have a true date.
    const few = (count: number): RawWorkbook =>
      mapTable(repayments([...texts]), 'Angsuran', (table) => ({
        ...table,
        values: table.values.filter((_, row) => row === 0 || row > 8 - count),
      }));
    const edit = (raw: RawWorkbook): RawWorkbook => edited(raw, ['Angsuran', 2, 'Tanggal', serialOf(2014, 3, 4)]);
    expect(slips(edit(few(5)))).toHaveLength(1);
    expect(slips(edit(few(4)))).toEqual([]);
  });

  test('true dates are in doubt where every day over 12 stayed a text', () => {
    expect(slips(repayments([serialOf(2014, 3, 4), ...texts]))).toEqual([
      `warning slip-day-month Angsuran!C10 -> ${serialOf(2014, 4, 3)}?`,
    ]);
  });

  test('one true date with a day over 12, or too few texts, says otherwise', () => {
    expect(slips(repayments([serialOf(2014, 3, 4), serialOf(2014, 3, 14), ...texts]))).toEqual([]);
    expect(slips(repayments([serialOf(2014, 3, 4), ...texts.slice(1)]))).toEqual([]);
  });
});

/** The base workbook at another Periode, with one cell changed. */
function withPeriode(periode: number, edit: Edit): RawWorkbook {
  return edited(baseWorkbook(), ['Profil', 6, 'Isian', periode], edit);
}

describe('column-personal', () => {
  const withColumn = (header: string, cells: readonly CellValue[]): RawWorkbook =>
    mapTable(baseWorkbook(), 'Desa', (table) => ({
      ...table,
      values: table.values.map((row, index) => [...row, index === 0 ? header : (cells[index - 1] ?? null)]),
    }));

  test.each<readonly [string, readonly CellValue[]]>([
    ['NIK', ['3326110101800001', '3326 1101 0180 0002', 3326110101800003, null]],
    ['Telepon', ['0812-3456-789', '+62 813 4567 8901', 81234567891, '085612345678']],
  ])('a column of %s is one warning, instead of an unknown column', (header, cells) => {
    expect(found(withColumn(header, cells))).toEqual(['warning column-personal Desa!M1']);
  });

  test('amounts, codes and notes are only unknown', () => {
    const unknown = ['info column-unknown Desa!M1'];
    expect(found(withColumn('Anggaran', [8_500_000_000, 8_600_000_000, 8_700_000_000, 8_750_000_000]))).toEqual(
      unknown,
    );
    expect(found(withColumn('Catatan', ['3326110101800001', 'a', 'b', 'c']))).toEqual(unknown);
  });
});

describe('group-name', () => {
  test.each(['MELATI', 'Mela-ti', 'Me lati'])('"%s" beside "Melati" of the same board', (name) => {
    const { findings } = check(edited(baseWorkbook(), ['Pinjaman', 4, 'Nama KSM', name]));
    expect(findings.map(brief)).toEqual(['info group-name Pinjaman!D4']);
    expect(findings[0]?.params).toMatchObject({ other: 'Melati', row: 2 });
  });

  test('I is 1; another board, a Kode KSM or another number is another group', () => {
    const named = (first: string, second: string, ...more: readonly Edit[]): readonly string[] =>
      foundAfter(['Pinjaman', 2, 'Nama KSM', first], ['Pinjaman', 4, 'Nama KSM', second], ...more);
    expect(named('Melati II', 'Melati 2')).toEqual(['info group-name Pinjaman!D4']);
    expect(named('Melati II', 'Melati I')).toEqual([]);
    expect(named('Melati', 'MELATI', ['Pinjaman', 4, 'Kode KSM', 'K9'])).toEqual([]);
    expect(foundAfter(['Pinjaman', 5, 'Nama KSM', 'MELATI'])).toEqual([]);
  });
});

describe('outlier', () => {
  const activities = (costs: readonly number[]): RawWorkbook =>
    costs.reduce<RawWorkbook>(
      (raw, cost, index) =>
        withCopy(raw, 'Kegiatan', 2, {
          'Kode Kegiatan': `Z-${index}`,
          'Dana BLM': 0,
          'Dana Swadaya': cost,
          'KK Penerima Manfaat': 100,
          'KK Miskin Penerima Manfaat': 0,
        }),
      edited(
        baseWorkbook(),
        ['Kegiatan', 2, 'Volume', 100],
        ['Kegiatan', 2, 'KK Penerima Manfaat', 100],
        ['Kegiatan', 2, 'KK Miskin Penerima Manfaat', 0],
        ['Kegiatan', 2, 'Dana BLM', 13_500_000],
        ['Kegiatan', 2, 'Dana Swadaya', 0],
      ),
    );
  const outliers = (raw: RawWorkbook): readonly string[] => found(raw).filter((line) => line.includes('outlier'));
  const usual = [10, 11, 12, 14, 15, 16].map((million) => million * 1_000_000);

  test('a cost far beyond the others of its kind is one note', () => {
    expect(outliers(activities([...usual, 90_000_000]))).toEqual(['info outlier Kegiatan!H13']);
    expect(outliers(activities([...usual, 17_000_000]))).toEqual([]);
  });

  test('a Volume far below the others', () => {
    const raw = edited(activities([...usual, 17_000_000]), ['Kegiatan', 13, 'Volume', 2]);
    expect(check(raw).findings).toMatchObject([{ rule: 'outlier', cell: 'H13', variant: 'unit' }]);
  });

  test('6 robust deviations from the median are usual still, more are told with both numbers', () => {
    // By household 100, 110, 120, 135, 140, 150 and 160 thousand: their median with a larger one is 137.5, the median distance from it 20.
    // 0.6745 · 177.5 / 20 = 5.99, 0.6745 · 178.5 / 20 = 6.02.
    expect(outliers(activities([...usual, 31_500_000]))).toEqual([]);
    const [finding] = check(activities([...usual, 31_600_000])).findings;
    expect(finding).toMatchObject({ rule: 'outlier', cell: 'H13', variant: 'household' });
    expect(finding?.params).toEqual({ unit: 'rp', read: 316_000, middle: 137_500 });
    // Of nine values the middle one is the median.
    const [ofNine] = check(activities([...usual, 15_000_000, 90_000_000])).findings;
    expect(ofNine?.params).toEqual({ unit: 'rp', read: 900_000, middle: 140_000 });
  });

  test('only rows of one kind and unit are compared, and only those that serve households', () => {
    const far = activities([...usual, 90_000_000]);
    expect(outliers(edited(far, ['Kegiatan', 13, 'Satuan', 'm²']))).toEqual([]);
    expect(outliers(edited(far, ['Kegiatan', 13, 'Jenis Kegiatan', 'Drainase']))).toEqual([]);
    expect(outliers(edited(activities([...usual, 17_000_000]), ['Kegiatan', 13, 'KK Penerima Manfaat', 0]))).toEqual(
      [],
    );
  });

  test('a row with a cell missing or in an error is not compared', () => {
    const far = activities([...usual, 90_000_000]);
    expect(outliers(edited(far, ['Kegiatan', 12, 'KK Penerima Manfaat', null]))).toEqual([
      // By Volume there are eight values still.
      'info outlier Kegiatan!H13',
    ]);
    expect(outliers(edited(far, ['Kegiatan', 12, 'Dana Swadaya', null]))).toEqual([]);
  });

  test('money that was paid out for each household of BLM', () => {
    const paid = [200, 210, 220, 230, 250, 900].reduce<RawWorkbook>(
      (raw, thousands, index) =>
        withCopy(raw, 'BLM', 2, {
          Nomor: `Z-${index}`,
          Pagu: 900_000_000,
          'Dana Cair': thousands * 100_000,
          'Dana Dimanfaatkan': 0,
          ...Object.fromEntries(['Lingkungan', 'Sosial', 'Ekonomi', 'BOP'].map((header) => [header, 0])),
          'KK Penerima Manfaat': 100,
          'KK Miskin Penerima Manfaat': 0,
        }),
      baseWorkbook(),
    );
    // D-1, D-2 and D-4 have 333, 267 and 400 thousand; D-3 has got nothing yet.
    const { findings } = check(paid);
    expect(findings.map(brief)).toEqual(['info outlier BLM!G11']);
    expect(findings[0]?.params).toEqual({ unit: 'rp', read: 900_000, middle: 250_000 });
  });

  test('fewer than eight values, or values that are all alike, say nothing', () => {
    expect(outliers(activities([...usual.slice(1), 90_000_000]))).toEqual([]);
    expect(outliers(activities([...Array.from({ length: 8 }, () => 13_500_000), 90_000_000]))).toEqual([]);
  });
});
