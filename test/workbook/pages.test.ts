import type { ReportChart, ReportSheet } from '../../src/engine/report';
import { fixedScale, pageBreaks } from '../../src/workbook/pages';
import { blmSheet } from '../support/report';

/** A sheet with one value in each of its rows and charts of 20 rows (300 points) that begin at the rows given. Of an A4 page across 486 points are used: 32 rows. */
function sheetWith(rows: number, chartRows: readonly number[], more: Partial<ReportSheet['print']> = {}): ReportSheet {
  const [chart] = blmSheet.charts as [ReportChart];
  return {
    ...blmSheet,
    widths: [30, 30],
    rows: Array.from({ length: rows }, () => [{ value: 'x', style: 'label' as const }]),
    charts: chartRows.map((row) => ({ ...chart, position: { row, column: 0, rows: 20, columns: 2 } })),
    print: { ...blmSheet.print, paper: 'a4', columns: 2, titleRows: null, breaks: [], ...more },
  };
}

test('a chart that fits on the page needs no break', () => {
  expect(pageBreaks(sheetWith(11, [12]))).toEqual([]);
});

test('a chart that the end of the page would cut begins a new one', () => {
  expect(pageBreaks(sheetWith(20, [20]))).toEqual([20]);
  expect(pageBreaks(sheetWith(5, [6, 26]))).toEqual([26]);
});

test('above a chart every page ends where it was reckoned to, in every program', () => {
  expect(pageBreaks(sheetWith(33, [33]))).toEqual([32]);
  expect(pageBreaks(sheetWith(32 + 20, [32 + 20]))).toEqual([32, 52]);
  expect(pageBreaks(sheetWith(32 + 5, [32 + 6]))).toEqual([32]);
  // Rows below the last chart go on by themselves.
  expect(pageBreaks(sheetWith(200, [0]))).toEqual([]);
});

test('the breaks of the report stay', () => {
  expect(pageBreaks(sheetWith(40, [], { breaks: [10] }))).toEqual([10]);
  expect(pageBreaks(sheetWith(20, [20], { breaks: [18] }))).toEqual([18]);
});

test('repeated rows take their place on each further page', () => {
  // 20 rows of charts and 12 more just fit; with a title row on the second page they do not.
  expect(pageBreaks(sheetWith(32 + 12, [32 + 12]))).toEqual([32]);
  expect(pageBreaks(sheetWith(32 + 12, [32 + 12], { titleRows: [0, 0] }))).toEqual([32, 44]);
});

test('wide sheets are scaled to the page, which then holds more rows', () => {
  const narrow = sheetWith(20, [20]);
  expect(pageBreaks({ ...narrow, widths: [150, 150] })).toEqual([]);
});

test('a block of rows goes to a new page together, unless it is longer than a page', () => {
  const blocks = (row: number, rows: number) => pageBreaks(sheetWith(80, [], { blocks: [{ row, rows }] }));
  expect(blocks(20, 12)).toEqual([]);
  expect(blocks(20, 13)).toEqual([20]);
  expect(blocks(20, 33)).toEqual([]);
});

test('A3 is A4 enlarged: as many rows, at a scale of its own, since programs never enlarge to fit', () => {
  const sheet = sheetWith(20, [20]);
  const wide = { ...sheet, widths: [50, 49] };
  expect([fixedScale(wide), pageBreaks(wide)]).toEqual([undefined, [20]]);
  const large = { ...wide, print: { ...wide.print, paper: 'a3' as const } };
  expect([fixedScale(large), pageBreaks(large)]).toEqual([130, [20]]);
  // What is wider than A3 is fitted to its width as to any other.
  expect(fixedScale({ ...large, widths: [150, 100] })).toBeUndefined();
});

test('no sheet has more breaks than Excel takes', () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => row + 1);
  expect(pageBreaks(sheetWith(2_001, [], { breaks: rows }))).toEqual(rows.slice(0, 1_026));
});

test('charts beside the printed columns count for nothing', () => {
  const sheet = sheetWith(20, [20]);
  const beside = sheet.charts.map((chart) => ({ ...chart, position: { ...chart.position, column: 5 } }));
  expect(pageBreaks({ ...sheet, charts: beside })).toEqual([]);
});
