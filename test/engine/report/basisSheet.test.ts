/** Dasar Perhitungan as a sheet: what every column and row says of itself, beside numbers that other tests calculate. */
import { atOnce } from '../../../src/engine/dataset';
import { calculationBasis, shownSeries, type ReportCell } from '../../../src/engine/report';
import { computeIndicators, isOfficialPart, type IndicatorContext } from '../../../src/engine/measure';
import { buildBasisSheet } from '../../../src/engine/report/parts/basisSheet';
import { columnWords } from '../../../src/engine/report/parts/measureWords';
import { cellsAsWritten } from '../../../src/app';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { columnOf, tableOf } from '../../../src/engine/schema';
import { baseArea, baseWorkbook, withCopy } from '../../support/base';
import { programme, read, reportWords, schema } from '../../support/programme';
import { sheetContext } from '../../support/sheetContext';

const context: IndicatorContext = { catalogue, official: baseArea, settings: defaultSettings };
const words = reportWords();
// A loan of a board that is not there reaches no desa.
const dataset = read(withCopy(baseWorkbook(), 'Pinjaman', 2, { 'Nomor Pinjaman': 'P-99', 'Kode BKM': 'B77' }));
const { areas } = computeIndicators(dataset, context);
const basis = calculationBasis(
  dataset,
  context,
  cellsAsWritten,
  shownSeries(programme.sectionSheets),
  words.text('report.notAvailable'),
);
const sheet = atOnce(buildBasisSheet(basis, sheetContext(areas)));
const { layout, columns } = basis;
const first = layout.firstMeasureColumn;
const row = (index: number): readonly (ReportCell | null)[] => sheet.rows[index] ?? [];
const areaRows = basis.areas.slots.map((slot, index) => ({ ...slot, cells: row(layout.firstAreaRow + index) }));

test('each column says what it holds, and below how it comes about', () => {
  const heads = row(layout.headerRow).slice(first, first + columns.length);
  expect(heads.map((cell) => cell?.value)).toEqual(columns.map((column) => columnWords(column, words)));
  expect(row(layout.headerRow).every((cell) => cell?.style === 'header')).toBe(true);
  expect(
    row(layout.headerRow)
      .slice(0, 2)
      .map((cell) => cell?.value),
  ).toEqual(['Kode', 'Wilayah']);
  row(layout.headerRow + 1)
    .slice(first, first + columns.length)
    .forEach((how, index) => {
      const cells = basis.cells.map((of) => of[index]);
      const isFormula = cells.some((cell) => cell !== undefined && 'formula' in cell);
      expect(how?.style).toBe('labelWrap');
      const column = columns[index];
      if (isFormula || column?.kind === 'reports') expect(how?.value).toBe('Rumus');
      else if (column?.kind === 'special')
        expect(how?.value).toBe(
          isOfficialPart(column.special.formula)
            ? 'Dari daftar kode wilayah: tidak berubah karena data'
            : 'Angka saja: tidak dapat ditulis sebagai rumus biasa',
        );
    });
});

test('amounts look like amounts, counts like counts, areas above the desa like totals, what is missing like that', () => {
  for (const { level, code, cells } of areaRows) {
    const isTotal = level !== 'desa' && code !== '';
    expect(cells.slice(0, 2).map((cell) => cell?.style)).toEqual(Array(2).fill(isTotal ? 'totalLabel' : 'label'));
    columns.forEach((column, index) => {
      const cell = cells[first + index];
      const isMoney =
        column.kind === 'measure' &&
        column.measure.aggregate.kind === 'sum' &&
        column.measure.aggregate.columns.some(
          (header) => columnOf(tableOf(schema, column.measure.table), header).type === 'rp',
        );
      // A formula without a value may have one when the data change, and looks like a number even now.
      if (cell?.value === '–' && cell.formula === undefined)
        expect(cell.style).toBe(isTotal ? 'totalMissing' : 'missing');
      else if (column.kind === 'measure')
        expect([columnWords(column, words), cell?.style]).toEqual([
          columnWords(column, words),
          isMoney ? (isTotal ? 'totalRupiah' : 'rupiah') : isTotal ? 'totalWhole' : 'whole',
        ]);
    });
  }
});

test('a number that is no formula in one row only is told there, and the heading says that the others are', () => {
  const index = columns.findIndex((column) => column.kind === 'special' && column.special.id === 'boardsObliged');
  const name = row(layout.headerRow)[first + index]?.value;
  expect(row(layout.headerRow + 1)[first + index]?.value).toBe('Rumus');
  const fixed = areaRows.filter(({ cells }) => cells[first + index]?.isFixed === true);
  // The loan of a board that is not there, and the whole, which adds it up.
  expect(fixed.map(({ cells }) => cells[first + index]?.formula !== undefined)).toEqual([true, false]);
  expect(areaRows.map(({ cells }) => cells.at(-1)?.value)).toEqual([
    ...Array<string>(areaRows.length - 1).fill(''),
    `${name}: angka saja, karena tidak ada rumus biasa untuk baris yang tidak terhubung ke wilayah mana pun.`,
  ]);
});

test('rows that reach no desa stand last, under a name of their own and without a key', () => {
  const last = areaRows.at(-1);
  expect(last?.cells[1]?.value).toBe(words.text('area.unlinked'));
  expect(last?.cells.slice(2, first).map((cell) => cell?.value)).toEqual(layout.keyTables.map(() => ''));
  const whole = areaRows[0]?.cells.slice(2, first).map((cell) => cell?.value);
  expect(whole).toEqual(layout.keyTables.map(() => ''));
});

test('every number says which measure of which area it is', () => {
  for (const { level, code, cells } of areaRows) {
    columns.forEach((column, index) => {
      const trace = cells[first + index]?.trace;
      if (column.kind === 'position')
        expect(trace).toEqual({ kind: 'indicator', id: column.id, area: { level, code } });
      else if (column.kind === 'bound' || column.kind === 'reports') expect(trace).toMatchObject({ kind: 'note' });
      else
        expect(trace).toMatchObject({
          kind: 'formula',
          title: columnWords(column, words),
          area: { level, code },
          ...(column.kind === 'measure' && column.group !== null ? { group: column.group } : {}),
        });
    });
  }
});

test('months stand below the areas, each under its last day', () => {
  const count = basis.areas.slots.length;
  expect(basis.months.map(({ key }) => key)).toEqual(['2014-10', '2014-11', '2014-12']);
  expect(row(layout.monthTitleRow(count))[0]).toMatchObject({ value: 'Seluruh wilayah per bulan', style: 'section' });
  basis.months.forEach(({ key, last }, index) => {
    const cells = row(layout.firstMonthRow(count) + index);
    expect(cells.slice(0, 2)).toMatchObject([
      { value: last, style: 'date' },
      { value: words.month(key), style: 'label' },
    ]);
    basis.monthMeasures.forEach((measure, column) => {
      expect(cells[first + column]?.trace).toMatchObject({ kind: 'formula', group: key });
      expect(['rupiah', 'whole', 'missing']).toContain(cells[first + column]?.style);
      expect(measure.by?.as).toBe('month');
    });
  });
});

test('class limits and parameters stand in cells of their own, and say where they are set', () => {
  for (const { id } of catalogue.indicators.filter(({ kind }) => kind === 'classed')) {
    for (const [end, name] of [
      ['good', 'Memuaskan'],
      ['bad', 'Penundaan'],
    ] as const) {
      const place = layout.limitPlace(id, end);
      expect(row(place.row)[place.column]).toMatchObject({
        value: basis.limits.of[id]?.[end],
        style: 'percent',
        trace: { kind: 'note', facts: [[expect.any(String), expect.stringContaining(name)]] },
      });
      expect(row(0)[place.column]).toMatchObject({ value: name, style: 'note' });
    }
  }
  const at = (id: string) => {
    const { row: line, column } = layout.parameterPlace(id);
    return row(line)[column];
  };
  expect(at('month')).toMatchObject({ value: 12, style: 'whole', trace: { kind: 'note', title: 'Bulan ke-' } });
  expect(at('period')).toMatchObject({ value: 42_004, style: 'date' });
});

test('too wide for one page: printed at a scale, with areas and headings on each, without the tables below', () => {
  expect(sheet).toMatchObject({
    id: 'dasar',
    name: 'Dasar Perhitungan',
    frozen: { rows: layout.headerRow + 1, columns: first },
    print: {
      orientation: 'landscape',
      paper: 'f4',
      titleRows: [layout.headerRow, layout.headerRow + 1],
      acrossPages: { scale: 60, titleColumns: [0, 1] },
      columns: first + columns.length + 1,
      rows: layout.firstAreaRow + basis.areas.slots.length,
    },
  });
  expect(sheet.widths).toEqual([15, 26, ...layout.keyTables.map(() => 18), ...columns.map(() => 19), 60]);
});
