/** Rekap Kecamatan: one row per workbook that was put together, in the state in which it came in. */
import { serialOf } from '../../../src/engine/dataset';
import type { RecapFile } from '../../../src/engine/report';
import { buildRecapSheet } from '../../../src/engine/report/parts/recapSheet';
import { read, reportWords } from '../../support/programme';
import { setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { smallAreas } from '../../support/smallAreas';

const words = reportWords();
const { profile } = read({ tables: [] });
const score = (value: number, grade: 0 | 1 | 2, name: string): RecapFile['score'] => ({
  completeness: 1,
  accuracy: 1,
  punctuality: null,
  consistency: null,
  value,
  class: name,
  grade,
  receipt: null,
});

const complete: RecapFile = {
  file: 'bojong.xlsx',
  code: '33.26.11',
  name: 'Bojong',
  profile: { ...profile, period: serialOf(2014, 12, 5), revision: 2, madeOn: serialOf(2015, 1, 3) + 0.75 },
  ready: true,
  counts: { error: 0, warning: 3, info: 0, accepted: 3 },
  score: score(97.46, 0, 'Sangat Baik'),
  stamp: { by: 'Budi', at: serialOf(2015, 1, 4), score: 97.46, warnings: 0, revision: 2, code: 'ABCD-1234' },
  stampState: 'valid',
  received: serialOf(2015, 1, 5) + 0.25,
};
const bare: RecapFile = {
  ...complete,
  file: 'buaran.xlsx',
  code: '33.26.14',
  name: null,
  profile: { ...profile, period: null, revision: null, madeOn: null },
  ready: false,
  counts: { error: 2, warning: 5, info: 1, accepted: 1 },
  score: score(60, 2, 'Kurang'),
  stamp: null,
  stampState: 'none',
  received: null,
};
const changed: RecapFile = { ...complete, score: score(80, 1, 'Baik'), stampState: 'lapsed' };

const sheet = buildRecapSheet(sheetContext(smallAreas), [complete, bare, changed]);

test('one row per workbook, what is not known as a dash', () => {
  expect(valuesOf(sheet)).toEqual([
    ['Rekap Kecamatan · Kabupaten Pekalongan'],
    ['PNPM · Desember 2014'],
    ['Data siap kirim'],
    [],
    [
      ...['Kode', 'Kecamatan'],
      ...(['file', 'period', 'status', 'score', 'class', 'revision', 'made', 'received'] as const).map((key) =>
        words.text(`recap.${key}`),
      ),
      ...[words.text('recap.stamp'), words.text('recap.stampState')],
    ],
    [
      ...['33.26.11', 'Bojong', 'bojong.xlsx', 'Desember 2014', words.text('ui.status.ready'), '97,4', 'Sangat Baik'],
      ...[2, serialOf(2015, 1, 3), serialOf(2015, 1, 5), 'ABCD-1234', words.text('recap.stamp.valid')],
    ],
    [
      ...['33.26.14', '–', 'buaran.xlsx', '–'],
      ...[words.text('ui.status.counts', { errors: 2, warnings: 4, infos: 1 }), '60,0', 'Kurang'],
      ...['–', '–', '–', '–', words.text('recap.stamp.none')],
    ],
    [
      ...['33.26.11', 'Bojong', 'bojong.xlsx', 'Desember 2014', words.text('ui.status.ready'), '80,0', 'Baik'],
      ...[2, serialOf(2015, 1, 3), serialOf(2015, 1, 5), 'ABCD-1234', words.text('recap.stamp.lapsed')],
    ],
    [],
    [words.text('recap.note')],
  ]);
});

test('state, class and stamp have the colours of good and bad, dates are dates', () => {
  const names = ['label', 'label', 'labelWrap', 'center'];
  expect(stylesOf(sheet)).toEqual([
    ...[['title'], ['subtitle'], ['subtitle'], [], Array(12).fill('header')],
    [...names, 'classGood', 'center', 'classGood', 'whole', 'date', 'date', 'center', 'classGood'],
    [...names, 'labelWrap', 'center', 'classBad', 'missing', 'missing', 'missing', 'center', 'center'],
    [...names, 'classGood', 'center', 'classMiddle', 'whole', 'date', 'date', 'center', 'classBad'],
    [],
    ['note'],
  ]);
});

test('a score that depends on the day on which the data were made is told below, with its workbook', () => {
  const late = { ...complete.score, receipt: { day: serialOf(2015, 1, 5), otherwise: 99.99 } };
  const rows = valuesOf(buildRecapSheet(sheetContext(smallAreas), [{ ...complete, score: late }, bare])).slice(-2);
  const receipt = words.text('score.receipt', { day: words.date(serialOf(2015, 1, 5)), score: '99,9' });
  expect(rows).toEqual([[words.text('recap.note')], [`bojong.xlsx: ${receipt}`]]);
});

test('printed across with the heading on each page', () => {
  const more = setUpOf(sheet);
  expect(more).toEqual({
    id: 'rekap-kecamatan',
    name: 'Rekap Kecamatan',
    widths: [11, 18, 34, 16, 30, 8, 18, 8, 13, 13, 12, 26],
    frozen: { rows: 5, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: 'f4',
      titleRows: [0, 4],
      columns: 12,
      breaks: [],
      footer: { text: 'Kaki halaman', page: '{page} dari {pages}' },
    },
    charts: [],
  });
});
