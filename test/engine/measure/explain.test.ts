import fc from 'fast-check';
import type { RawWorkbook } from '../../../src/engine/dataset';
import {
  computeIndicators,
  contributingRows,
  explaining,
  isClassed,
  lineName,
  type AreaIndicators,
  type BreakdownLine,
  type Explanation,
  type IndicatorContext,
  type IndicatorDefinition,
} from '../../../src/engine/measure';
import type { CellValue } from '../../../src/engine/schema';
import { baseArea, baseWorkbook, edited } from '../../support/base';
import { read } from '../../support/programme';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { effort } from '../../support/effort';

const context: IndicatorContext = { catalogue, official: baseArea, settings: defaultSettings };

const explainer = (raw: RawWorkbook) => explaining(read(raw), context).ofIndicator;
const kabupaten = { level: 'kabupaten', code: '33.26' } as const;

/**
 * What the rows of each measure add up to; null where rows are there but none has anything to add. Boards and groups are counted:
 * rows that name none count as none, not as unknown.
 */
function addedUp({ measures }: Explanation): (number | null)[] {
  return measures.map((measure) => {
    const { formula } = measure;
    const counted = formula.kind === 'measure' && formula.measure.aggregate.kind === 'distinct';
    const values = measure.rows().flatMap((part) => [...part.values]);
    const known = values.filter((value) => !Number.isNaN(value));
    return !counted && values.length > 0 && known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
}

/** Groups that a value has: years, months, lines of a breakdown, or the one of a plain number. */
function groupsOf(area: AreaIndicators, definition: IndicatorDefinition): (string | undefined)[] {
  const value = area.values[definition.id];
  if (definition.kind === 'breakdown')
    return (value as readonly BreakdownLine[]).map((line) => lineName(definition.breakdown, line));
  return typeof value === 'object' && value !== null && !isClassed(value) ? Object.keys(value) : [undefined];
}

/** Any cell of the data tables, and anything that may stand in it: blanks, unreadable texts, other boards, numbers. */
const edits = (raw: RawWorkbook) => {
  const cells = raw.tables
    .filter(({ name }) => name !== 'Profil')
    .flatMap(({ name, values }) =>
      values.slice(1).flatMap((_, row) => (values[0] ?? []).map((header) => [name, row + 2, String(header)] as const)),
    );
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      'B01',
      'B04',
      'Z9',
      '33.26.14.2001',
      'Selesai',
      'Aktif',
      '?',
      3,
      12,
      41_639,
      41_973,
      42_004,
    ),
    fc.integer({ min: 0, max: 9_000_000 }),
  );
  return fc.array(fc.tuple(fc.constantFrom(...cells), value), { maxLength: 25 });
};

test('whatever the data, the rows of every measure add up to it, and the explained value is the indicator', () => {
  const raw = baseWorkbook();
  fc.assert(
    fc.property(edits(raw), (changes) => {
      const changed = edited(raw, ...changes.map(([cell, value]) => [...cell, value] as const));
      const dataset = read(changed);
      const explain = explaining(dataset, context).ofIndicator;
      for (const area of computeIndicators(dataset, context).areas) {
        for (const definition of catalogue.indicators) {
          const { id, kind } = definition;
          for (const group of groupsOf(area, definition)) {
            const explanation = explain({ id, area, ...(group === undefined ? {} : { group }) });
            if (explanation === null) throw new Error(`${id} of ${area.code} is not explained`);
            const held = area.values[id];
            if (kind === 'series') expect(explanation.value).toBe((held as Record<string, number | null>)[group ?? '']);
            else if (kind !== 'breakdown') expect(explanation.value).toEqual(held);
            const fromCodes = explanation.measures.filter((measure) => measure.rows().length > 0);
            addedUp({ ...explanation, measures: fromCodes }).forEach((sum, index) => {
              const value = fromCodes[index]?.value ?? null;
              // A number that needs two months of a board is unknown where no board has both.
              if (value === null) expect(sum ?? 0).toBe(0);
              else expect(sum).toBeCloseTo(value, 6);
            });
          }
        }
      }
    }),
    { numRuns: effort.runs(6, 100), examples: [[[[['UPK', 7, 'Kode BKM'], null]]]] },
  );
});

test('a ratio: numerator and denominator with their numbers, the rows in the order of the table', () => {
  const explanation = explainer(baseWorkbook())({ id: 'upk.par', area: kabupaten });
  const [quotient] = explanation?.formula?.parts ?? [];
  expect(quotient?.parts.map(({ value }) => value)).toEqual([5_000_000, 20_600_000]);
  expect(explanation?.value).toMatchObject({ class: 'penundaan' });
  const [late, all] = explanation?.measures ?? [];
  expect(
    late?.rows().map(({ table, column, rows, values }) => ({ table, column, rows: [...rows], values: [...values] })),
  ).toEqual([{ table: 'Pinjaman', column: 'Saldo', rows: [1], values: [5_000_000] }]);
  expect([...(all?.rows()[0]?.rows ?? [])]).toEqual([0, 1, 3, 6, 7, 8]);
});

test('a cell that cannot be read is among the rows, without a value', () => {
  const raw = edited(baseWorkbook(), ['Pinjaman', 2, 'Saldo', '?']);
  const explanation = explainer(raw)({ id: 'pin.saldo', area: { level: 'desa', code: '33.26.12.2001' } });
  expect([...(explanation?.measures[0]?.rows()[0]?.values ?? [])]).toEqual([NaN, 5_000_000]);
  expect(explanation?.value).toBe(5_000_000);
});

test('a series is explained for the month that is asked for, else for the last one', () => {
  const explain = explainer(baseWorkbook());
  expect(explain({ id: 'upk.aset_bulan', area: kabupaten, group: '2014-10' })).toMatchObject({
    group: '2014-10',
    groups: ['2014-10', '2014-11', '2014-12'],
    value: 9_900_000,
  });
  expect(explain({ id: 'upk.par_bulan', area: kabupaten })).toMatchObject({ group: '2014-12' });
});

test('the worst class names the five it is the worst of; an unknown indicator or area is not explained', () => {
  const explain = explainer(baseWorkbook());
  const explanation = explain({ id: 'upk.kelas', area: kabupaten });
  expect(explanation?.value).toBe('penundaan');
  expect(explanation?.classes.map(({ id }) => id)).toEqual(['upk.lar', 'upk.par', 'upk.ccr', 'upk.roi', 'upk.rr']);
  expect(explain({ id: 'upk.lama', area: kabupaten })).toBeNull();
  expect(explain({ id: 'upk.par', area: { level: 'desa', code: '33.26.99.2001' } })).toBeNull();
});

test('rows are listed by place or by what they added, each with its key and the cell that entered', () => {
  const dataset = read(edited(baseWorkbook(), ['Pinjaman', 5, 'Saldo', '?']));
  const parts =
    explaining(dataset, context).ofIndicator({ id: 'pin.saldo', area: kabupaten })?.measures[0]?.rows() ?? [];
  const byPlace = contributingRows(dataset, parts, 'place');
  expect([byPlace.count, byPlace.missing]).toEqual([6, 1]);
  expect(byPlace.at(1)).toEqual({
    table: 'Pinjaman',
    index: 1,
    sheet: 'Pinjaman',
    row: 3,
    cell: 'N3',
    column: 'Saldo',
    key: [{ column: 'Nomor Pinjaman', value: 'P-2' }],
    value: 5_000_000,
  });
  const rowsBy = (order: 'largest' | 'smallest') => {
    const list = contributingRows(dataset, parts, order);
    return Array.from({ length: list.count }, (_, index) => list.at(index).row);
  };
  expect(rowsBy('largest')).toEqual([3, 9, 8, 2, 10, 5]);
  expect(rowsBy('smallest')).toEqual([10, 2, 8, 9, 3, 5]);
});
