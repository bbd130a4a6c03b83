import { readDatasetInSteps, serialOf } from '../../../src/engine/dataset';
import { baseWorkbook } from '../../support/base';
import { faultsOf } from '../../support/faults';
import { workbook } from '../../support/markdown';
import { read, schema } from '../../support/programme';

const textsOf = (dataset: ReturnType<typeof read>, header: 'Nomor' | 'Kode BKM' | 'Tahap'): (string | null)[] => {
  const { codes, dictionary } = dataset.tables.BLM.text(header);
  return [...codes].map((code) => dictionary[code] ?? null);
};

const profil = `
  ## Profil
  | Uraian            | Isian        |
  | Kode Kabupaten    | "33.26"      |
  | Kabupaten         | Pekalongan   |
  | Periode           | 2014-12-31   |
`;

describe('a well-formed workbook', () => {
  const dataset = read(
    workbook(`${profil}
      ## BLM at B3 as table
      | Nomor | Kode BKM | Tahun Anggaran | Tahap | Sumber Dana | Pagu | Dana Cair | Dana Dimanfaatkan | Tanggal Cair | Lingkungan | Sosial | Ekonomi | BOP | Swadaya | KK Penerima Manfaat | KK Miskin Penerima Manfaat |
      | 1     | K-1      | 2013           | I     | APBN        | 100  | 100       | 90                | 2013-05-06   | 50         | 20     | 10      | 10  | 0       | 12                  | 10                         |
      | 2     | K-1      | 2013           | II    | APBD        | 100  |           | 90                |              | 50         | 20     | 10      | 10  | 0       | 12                  | 10                         |
    `),
  );

  test('is read into typed columns without a fault', () => {
    const { BLM } = dataset.tables;
    expect(faultsOf(dataset, 'BLM')).toEqual([]);
    expect(BLM.rowCount).toBe(2);
    expect([...BLM.sheetRows]).toEqual([3, 4]);
    expect(BLM.sheetColumns.get('Kode BKM')).toBe(2);
    expect(BLM.place).toEqual({ sheet: 'BLM', kind: 'table' });
    expect(BLM.absent.size).toBe(0);
    expect(textsOf(dataset, 'Nomor')).toEqual(['1', '2']);
    expect(textsOf(dataset, 'Tahap')).toEqual(['I', 'II']);
    expect(BLM.text('Tahap').dictionary).toEqual(['I', 'II', 'III']);
    expect([...BLM.number('Dana Cair').values]).toEqual([100, NaN]);
    expect([...BLM.number('Dana Cair').marks]).toEqual([1, 0]);
    expect(BLM.number('Tanggal Cair').values[0]).toBe(serialOf(2013, 5, 6));
    expect(BLM.rawValue(0, 'Nomor')).toBe(1);
  });

  test('gives its Profil', () => {
    expect(dataset.profile).toMatchObject({
      codes: { kabupaten: '33.26', kecamatan: null },
      names: { kabupaten: 'Pekalongan' },
    });
    expect(dataset.profile.period).toBe(serialOf(2014, 12, 31));
    expect(dataset.profileCells.get('Periode')).toEqual({ sheet: 'Profil', row: 3, column: 1 });
  });

  test('names the tables that are missing', () => {
    expect([...dataset.present]).toEqual(['BLM']);
    expect(faultsOf(dataset, 'UPK')).toEqual(['table-missing - - null']);
    expect(faultsOf(dataset, 'Angsuran')).toEqual([]);
    expect(dataset.tables.UPK.rowCount).toBe(0);
    expect(dataset.tables.UPK.absent.has('Laba')).toBe(true);
  });
});

test('reading in steps gives the same, a column at a time', () => {
  const raw = baseWorkbook();
  const steps = readDatasetInSteps(schema, raw);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(90);
  expect(JSON.stringify(step.value)).toBe(JSON.stringify(read(raw)));
});
