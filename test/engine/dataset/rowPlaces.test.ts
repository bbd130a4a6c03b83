import { rowPlaces, type RawTable } from '../../../src/engine/dataset';
import { baseWorkbook } from '../../support/base';
import { schema } from '../../support/programme';

/** Desa of the small valid workbook. */
function desa(): RawTable {
  const found = baseWorkbook().tables.find(({ name }) => name === 'Desa');
  if (found === undefined) throw new Error('There is no Desa.');
  return found;
}

test('in an Excel Table the header is the first row; a column is found by its position', () => {
  const raw = desa();
  const places = rowPlaces(schema, raw);
  expect([places?.header, places?.last]).toEqual([raw.top, raw.top + raw.values.length - 1]);
  expect(places?.columns.get('Kecamatan')).toBe(raw.values[0]?.indexOf('Kecamatan'));
});

test('on a plain sheet titles stand above, totals and words below', () => {
  const raw = desa();
  const title = ['Data desa'];
  const totals = ['', 'Jumlah', 5];
  const plain: RawTable = {
    ...raw,
    kind: 'range',
    top: 2,
    left: 1,
    values: [title, ...raw.values, [null], totals, ['Catatan: data sementara']],
  };
  const places = rowPlaces(schema, plain);
  expect([places?.header, places?.last]).toEqual([3, 3 + raw.values.length - 1]);
  const empty = rowPlaces(schema, { ...plain, values: [title, ...raw.values.slice(0, 1), [null], totals] });
  expect([empty?.header, empty?.last]).toEqual([3, 3]);
});

test('where no header is found nothing is known', () => {
  expect(rowPlaces(schema, { ...desa(), kind: 'range', values: [['Rapat', 'Senin']] })).toBeNull();
});
