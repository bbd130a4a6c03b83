import fc from 'fast-check';
import { classedIndicators, classify, limitEnds } from '../../../../src/engine/measure';
import { constant, of } from '../../../../src/engine/measure/formula';
import { measuresOf } from '../../../../src/engine/measure/measure';
import {
  limitName,
  limitPosition,
  positionClasses,
  positionFormula,
} from '../../../../src/engine/report/formulas/classPosition';
import { openInExcel } from '../../../support/benches';
import {
  defaultClassLimits,
  type ClassedIndicatorId,
  type LimitReading,
  classScale,
} from '../../../../src/programme/settings/classes';
import { schema, limitsBy } from '../../../support/programme';
import { catalogue } from '../../../../src/programme/indicators';
import { effort } from '../../../support/effort';

const numerator = of(measuresOf(schema.tables.BLM).sum('Dana Cair'));
const denominator = of(measuresOf(schema.tables.BLM).sum('Pagu'));
const ids = Object.keys(defaultClassLimits) as ClassedIndicatorId[];
const readings: readonly LimitReading[] = ['P', 'Q', 'R'];

/** Excel with a numerator in A1, a denominator in B1 and the limits under their names. */
async function limitsInExcel() {
  const { host } = await openInExcel(null);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    ids.forEach((id, row) =>
      limitEnds.forEach((end, column) => {
        const cell = sheet.getCell(10 + row, column);
        cell.values = [[defaultClassLimits[id][end]]];
        sheet.names.add(limitName(classScale, id, end), cell);
      }),
    );
    await context.sync();
  });
  const find = (leaf: unknown) => (leaf === numerator ? 'A1' : 'B1');
  return {
    position(id: ClassedIndicatorId, above: number, below: number) {
      const definition = classedIndicators(catalogue).find((each) => each.id === id);
      if (definition === undefined) throw new Error(`no indicator ${id}`);
      const judged = { ...definition, numerator, denominator, known: constant(1) };
      const formula = positionFormula(judged, limitsBy('P'), find, '–');
      host.edit('Sheet1', 'A1:C1', [[above, below, formula]]);
      const [sheet] = host.view();
      return sheet?.cells.find(({ row, column }) => row === 0 && column === 2)?.value;
    },
  };
}

/** Worked cases of docs/spec/domain.md 3.5, and the other exact limits. */
const cases: [string, ClassedIndicatorId, number, number, number, [string, string, string] | null][] = [
  ['F1', 'upk.lar', 3, 40, 1, ['memuaskan', 'memuaskan', 'memuaskan']],
  ['F2', 'upk.lar', 4, 40, 2, ['minimum', 'minimum', 'memuaskan']],
  ['F3', 'upk.lar', 8, 40, 4, ['minimum', 'penundaan', 'penundaan']],
  ['F4', 'upk.lar', 9, 40, 5, ['penundaan', 'penundaan', 'penundaan']],
  ['F5 PAR', 'upk.par', 2_000_000, 10_000_000, 4, ['minimum', 'penundaan', 'penundaan']],
  ['F5 RR', 'upk.rr', 9_200_000, 10_000_000, 1, ['memuaskan', 'memuaskan', 'memuaskan']],
  ['F6', 'upk.ccr', 6_000_000, 4_800_000, 2, ['minimum', 'minimum', 'memuaskan']],
  ['F7', 'upk.ccr', 6_000_001, 4_800_000, 1, ['memuaskan', 'memuaskan', 'memuaskan']],
  ['F8', 'upk.roi', 1_500_000 * 12, 6 * 30_000_000, 2, ['minimum', 'minimum', 'memuaskan']],
  ['F9', 'upk.roi', 1_500_000 * 12, 3 * 30_000_000, 1, ['memuaskan', 'memuaskan', 'memuaskan']],
  ['F10', 'upk.roi', -300_000 * 12, 12 * 30_000_000, 5, ['penundaan', 'penundaan', 'penundaan']],
  ['F11', 'upk.ccr', 500_000, 0, 0, null],
  ['CCr 100', 'upk.ccr', 5_000_000, 5_000_000, 4, ['minimum', 'penundaan', 'minimum']],
  ['ROI 0', 'upk.roi', 0, 30_000_000, 4, ['minimum', 'penundaan', 'minimum']],
  ['19.996 %', 'upk.par', 19_996, 100_000, 3, ['minimum', 'minimum', 'minimum']],
  ['a negative capital', 'upk.roi', 12_000_000, -100_000_000, 5, ['penundaan', 'penundaan', 'penundaan']],
  ['a loss on a negative capital', 'upk.roi', -24_000_000, -100_000_000, 5, ['penundaan', 'penundaan', 'penundaan']],
  ['no capital', 'upk.roi', 12_000_000, 0, 5, ['penundaan', 'penundaan', 'penundaan']],
  ['one rupiah beside the limit', 'upk.par', 1_098_300_001, 10_983_000_000, 3, ['minimum', 'minimum', 'minimum']],
];

test.each(cases)('%s: program and Excel agree, in every reading', async (_, id, above, below, position, classes) => {
  const excel = await limitsInExcel();
  expect(limitPosition(above, below, defaultClassLimits[id], id === 'upk.roi')).toBe(position);
  expect(excel.position(id, above, below)).toBe(position);
  const named = readings.map((reading) => positionClasses(limitsBy(reading), id)[position - 1]);
  expect(named).toEqual(classes ?? [undefined, undefined, undefined]);
});

test('whatever the numbers, position and class are those of the engine', async () => {
  const excel = await limitsInExcel();
  const onLimit = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...limitEnds), fc.integer({ min: -9e8, max: 9e8 }))
    .map(([id, end, tens]) => [id, Math.round(defaultClassLimits[id][end] * 100) * tens, 100 * tens] as const);
  const money = fc.integer({ min: -1e10, max: 1e10 });
  const free = fc.tuple(fc.constantFrom(...ids), money, money);
  fc.assert(
    fc.property(fc.oneof(onLimit, free), fc.constantFrom(...readings), ([id, above, below], reading) => {
      const limits = defaultClassLimits[id];
      const positive = id === 'upk.roi';
      const position = limitPosition(above, below, limits, positive);
      expect(excel.position(id, above, below)).toBe(position);
      const judged = classify(above, below, limits, limitsBy(reading), positive);
      expect(positionClasses(limitsBy(reading), id)[position - 1] ?? null).toBe(judged.class);
      expect(position === 2 || position === 4).toBe(judged.onLimit);
    }),
    { numRuns: effort.runs(100, 1000) },
  );
});
