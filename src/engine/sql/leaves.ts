import {
  earlierFormula,
  formulaLeaves,
  formulaOf,
  measureKey,
  partMeasures,
  ratioFormulas,
  type Catalogue,
  type Formula,
  type Measure,
  type SpecialMeasure,
} from '../measure';
import { tableNames, type Schema } from '../schema';

/** The formulas of which the indicators of a catalogue are made, one number each. */
const formulasOf = (catalogue: Catalogue): readonly Formula[] =>
  catalogue.indicators.flatMap((definition) => {
    const own =
      definition.kind === 'classed'
        ? ratioFormulas(definition)
        : [definition.kind === 'series' ? null : formulaOf(definition)];
    return [...own, earlierFormula(catalogue, definition.id)].filter(
      (formula) => formula !== null && formula !== undefined,
    );
  });

/** What formulas are calculated from, each once. */
export interface Leaves {
  readonly measures: readonly Measure[];
  readonly specials: readonly SpecialMeasure[];
}

const unique = (measures: readonly Measure[]): readonly Measure[] => [
  ...new Map(measures.map((measure) => [measureKey(measure), measure])).values(),
];

/** Special measures, and the measures by area: those of formulas, and those that special measures of areas are made of. */
export function leavesOf(catalogue: Catalogue): Leaves {
  const leaves = formulasOf(catalogue).flatMap(formulaLeaves);
  const specials = [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'special' ? [leaf.special] : [])))];
  const ofAreas = specials.flatMap(({ parts, formula }) => ('level' in parts ? partMeasures(formula) : []));
  return {
    measures: unique([...leaves.flatMap((leaf) => (leaf.kind === 'measure' ? [leaf.measure] : [])), ...ofAreas]),
    specials,
  };
}

/** The tables that indicators look at, in the order of the schema. */
export function sqlTables(schema: Schema, catalogue: Catalogue): readonly string[] {
  const { measures, specials } = leavesOf(catalogue);
  const used = new Set([
    schema.areas.table,
    ...measures.map(({ table }) => table),
    ...specials.flatMap(({ formula }) => partMeasures(formula).map(({ table }) => table)),
    ...catalogue.indicators.flatMap((definition) => {
      if (definition.kind === 'breakdown') return [definition.breakdown.table];
      return definition.kind === 'series' ? [definition.numerator.table] : [];
    }),
  ]);
  return tableNames(schema).filter((name) => used.has(name));
}
