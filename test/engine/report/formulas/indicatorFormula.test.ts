import fc from 'fast-check';
import { formulaOf, type Formula } from '../../../../src/engine/measure';
import {
  constant,
  difference,
  evaluate,
  given,
  month,
  of,
  parameter,
  product,
  ratio,
  sum,
} from '../../../../src/engine/measure/formula';
import { measuresOf } from '../../../../src/engine/measure/measure';
import { indicatorFormula } from '../../../../src/engine/report/formulas/indicatorFormula';
import { openInExcel } from '../../../support/benches';
import { catalogue } from '../../../../src/programme/indicators';
import { schema } from '../../../support/programme';
import { effort } from '../../../support/effort';

const blm = measuresOf(schema.tables.BLM);
const a = blm.sum('Dana Cair');
const b = blm.sum('Pagu');
const c = blm.sum('Swadaya');
const cells = new Map([
  [a, 'A1'],
  [b, 'B1'],
  [c, 'C1'],
]);

/** A ratio whose denominator must be above 0. */
const positive = (numerator: Formula, denominator: Formula): Formula => ({
  kind: 'ratio',
  numerator,
  denominator,
  positive: true,
});

/** The formula over A1, B1 and C1. */
const written = (formula: Formula) =>
  indicatorFormula(formula, (leaf) => (leaf.kind === 'measure' ? (cells.get(leaf.measure) ?? '') : 'D1'), '–');

test.each([
  [of(a), '=A1'],
  [ratio(of(a), of(b)), '=IF(OR(A1="–",B1="–"),"–",IF(B1=0,"–",A1/B1))'],
  [difference(of(a), difference(of(b), of(c))), '=IF(OR(A1="–",B1="–",C1="–"),"–",A1-(B1-C1))'],
  [product(of(a), parameter('share')), '=IF(A1="–","–",A1*D1)'],
  [product(sum(of(a), constant(2)), month), '=(SUM(A1)+2)*D1'],
])('a formula is written with the brackets it needs (%#)', (formula, expected) => {
  expect(written(formula)).toBe(expected);
});

/** Trees as the catalogue has them, and sums of ratios. */
const tree: fc.Arbitrary<Formula> = fc.letrec<{ flat: Formula; tree: Formula }>((tie) => ({
  flat: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(of(a), of(b), of(c), constant(2)),
    fc.tuple(tie('flat'), tie('flat')).map(([x, y]) => sum(x, y)),
    fc.tuple(tie('flat'), tie('flat')).map(([x, y]) => difference(x, y)),
    fc.tuple(tie('flat'), tie('flat')).map(([x, y]) => product(x, y)),
  ),
  tree: fc.oneof(
    tie('flat'),
    fc.tuple(tie('flat'), tie('flat')).map(([x, y]) => ratio(x, y)),
    fc.tuple(tie('flat'), tie('flat'), tie('flat')).map(([x, y, z]) => difference(ratio(x, y), z)),
    fc.tuple(tie('flat'), tie('flat')).map(([x, y]) => positive(x, y)),
    fc.tuple(tie('flat'), tie('flat'), tie('flat')).map(([x, y, z]) => sum(ratio(x, y), ratio(y, z), z)),
    fc.tuple(tie('flat'), tie('flat'), tie('flat')).map(([x, y, z]) => given(x, ratio(y, z))),
  ),
})).tree;

test('whatever the tree, Excel calculates what the engine computes', async () => {
  const { host } = await openInExcel(null);
  const number = fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 50 }), fc.constant(null));
  fc.assert(
    fc.property(tree, fc.tuple(number, number, number), (formula, values) => {
      const text = written(formula);
      const expected = evaluate(formula, {
        measure: (measure) => values[[a, b, c].indexOf(measure)] ?? null,
        special: () => null,
        parameter: () => null,
        month: null,
      });
      host.edit('Sheet1', 'A1:D1', [[...values.map((value) => value ?? '–'), text]]);
      const [sheet] = host.view();
      const found = sheet?.cells.find(({ row, column }) => row === 0 && column === 3)?.value;
      if (expected === null) expect(found).toBe('–');
      else expect(found).toBeCloseTo(expected, 9);
    }),
    { numRuns: effort.runs(100, 1000) },
  );
});

test('every number of the catalogue can be written', () => {
  const formulas = catalogue.indicators
    .filter(({ kind }) => kind === 'value' || kind === 'classed')
    .map(formulaOf)
    .filter((formula) => formula !== null);
  const texts = formulas.map((formula) => indicatorFormula(formula, () => 'A1', '–'));
  expect(texts.every((text) => text.startsWith('='))).toBe(true);
});
