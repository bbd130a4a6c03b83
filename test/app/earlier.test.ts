import { earlierValues } from '../../src/app';
import type { DataSheet } from '../../src/engine/report';
import { writeWorkbookFile } from '../../src/workbook/file';
import { area, indicatorsOf } from '../support/areaIndicators';
import { openFile, reportWords, programme } from '../support/programme';
import { defaultSettings } from '../../src/programme/settings/settings';

const bojong = area('kecamatan', '33.26.11', 'Bojong', { 'pin.saldo': 500, 'upk.aset_bulan': {} });
const indicators = indicatorsOf([area('kabupaten', '33.26', 'Kabupaten Pekalongan', {}), bojong]);

async function workbookWith(rows: DataSheet['rows']) {
  const columns = ['Periode', 'Wilayah', 'Indikator', 'Nilai'].map((header) => ({
    header,
    numberFormat: '@',
    width: 12,
  }));
  const dataSheets = [{ name: 'Riwayat Indikator', columns, rows }];
  return openFile(await writeWorkbookFile({ title: 'Uji', dataSheets, report: null }), 'uji.xlsx');
}
const check = { programme, previous: null, official: null, settings: defaultSettings };
const texts = reportWords();

test('the history of the workbook comes before what its UPK reports say', async () => {
  const workbook = await workbookWith([
    ['2014-06', '33.26.11', 'pin.saldo', 400],
    ['2014-11', '33.26.11', 'pin.saldo', 450],
  ]);
  const earlier = await earlierValues(workbook, check, indicators, texts);
  expect(earlier).toMatchObject({ source: 'history', period: '2014-11' });
  expect(earlier?.of(bojong, 'pin.saldo')).toEqual({ before: 450, now: 500 });
});

test('without an earlier period in it, December of last year counts', async () => {
  const workbook = await workbookWith([['2014-12', '33.26.11', 'pin.saldo', 500]]);
  expect(await earlierValues(workbook, check, indicators, texts)).toMatchObject({
    source: 'within',
    period: '2013-12',
  });
});
