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

/** The formula where A1, B1 and C1 hold these numbers (null: not available). */
const written = (formula: Formula, values: readonly (number | null)[] = [1, 1, 1]) =>
  indicatorFormula(
    formula,
    (leaf) => {
      const reference = leaf.kind === 'measure' ? (cells.get(leaf.measure) ?? '') : 'D1';
      const value = values['ABCD'.indexOf(reference.charAt(0))];
      return { reference, isNumber: value !== null };
    },
    '–',
  );

test.each([
  [of(a), '=A1'],
  [ratio(of(a), of(b)), '=IF(B1=0,"–",A1/B1)'],
  [difference(ratio(of(a), of(b)), constant(1)), '=IF(B1=0,"–",A1/B1-1)'],
  [ratio(sum(of(a), of(b)), sum(of(b), of(c))), '=IF(B1+C1=0,"–",(A1+B1)/(B1+C1))'],
  [ratio(product(of(a), constant(12)), product(month, of(b))), '=IF(D1*B1=0,"–",A1*12/(D1*B1))'],
  [difference(of(a), difference(of(b), of(c))), '=A1-(B1-C1)'],
  [sum(ratio(of(a), of(b)), ratio(of(b), of(c))), '=IF(OR(B1=0,C1=0),"–",A1/B1+B1/C1)'],
  [positive(of(a), of(b)), '=IF(B1<=0,"–",A1/B1)'],
  [given(of(c), ratio(of(a), of(b))), '=IF(OR(C1<=0,B1=0),"–",A1/B1)'],
  [product(of(a), parameter('share')), '=A1*D1'],
])('a formula is written with the brackets it needs (%#)', (formula, expected) => {
  expect(written(formula)).toBe(expected);
});

test('without a part there is no formula, but a sum goes without its missing terms', () => {
  expect(written(ratio(of(a), of(b)), [null, 1, 1])).toBeUndefined();
  expect(written(difference(of(a), of(b)), [1, null, 1])).toBeUndefined();
  expect(written(sum(of(a), of(b)), [null, 1, 1])).toBe('=B1');
  expect(written(sum(of(a), of(b)), [null, null, 1])).toBeUndefined();
});

/** Trees as the catalogue has them; ratios are not summed, because the engine drops a missing term that Excel would miss. */
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
    fc.tuple(tie('flat'), tie('flat'), tie('flat')).map(([x, y, z]) => given(x, ratio(y, z))),
  ),
})).tree;

test('whatever the tree, Excel calculates what the engine computes', async () => {
  const { host } = await openInExcel(null);
  const number = fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 50 }), fc.constant(null));
  fc.assert(
    fc.property(tree, fc.tuple(number, number, number), (formula, values) => {
      const text = written(formula, values);
      const expected = evaluate(formula, {
        measure: (measure) => values[[a, b, c].indexOf(measure)] ?? null,
        special: () => null,
        parameter: () => null,
        month: null,
      });
      if (text === undefined) {
        expect(expected).toBeNull();
        return;
      }
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
  const texts = formulas.map((formula) => indicatorFormula(formula, () => ({ reference: 'A1', isNumber: true }), '–'));
  expect(texts.every((text) => text?.startsWith('='))).toBe(true);
});
