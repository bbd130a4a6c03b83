import { columnOf, tableOf, type Schema } from '../schema';
import { withoutNoise, type Breakdown } from './breakdown';
import type { Catalogue } from './catalogue';
import { formulaOf } from './definition';
import { formulaLeaves } from './formula';
import type { Measure } from './measure';
import type { AreaMeasures, Measuring } from './measuring';
import { isOfficialPart } from './partFormula';
import type { SpecialMeasure } from './special';
import { valueOfTotal, type Total } from './totals';
import type { BreakdownLine } from './types';

/** The measures, special measures and breakdowns that the indicators of a catalogue follow from, each once. */
export interface CatalogueLeaves {
  readonly measures: readonly Measure[];
  readonly specials: readonly SpecialMeasure[];
  readonly breakdowns: readonly Breakdown[];
}

/** All that a catalogue is calculated from. */
export function catalogueLeaves({ indicators }: Catalogue): CatalogueLeaves {
  const leaves = indicators.flatMap((each) => {
    const formula = formulaOf(each);
    return formula === null ? [] : formulaLeaves(formula);
  });
  return {
    measures: [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'measure' ? [leaf.measure] : [])))],
    specials: [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'special' ? [leaf.special] : [])))],
    breakdowns: indicators.flatMap((each) => (each.kind === 'breakdown' ? [each.breakdown] : [])),
  };
}

const none: Total = { sum: 0, used: 0, matched: 0 };

const plus = (one: Total, other: Total): Total => ({
  sum: one.sum + other.sum,
  used: one.used + other.used,
  matched: one.matched + other.matched,
});

/** What a special measure adds up to: how many areas had a value, and how many had none. */
interface SpecialTotal {
  sum: number;
  known: number;
  missing: number;
}

/**
 * Puts the measures of areas of several workbooks together into those of the area that they make up. No row is looked at twice: totals are added to totals,
 * so that the outcome is that of all rows in one workbook.
 */
export class Combination {
  private readonly totals = new Map<Measure, Map<string, Total>>();
  private readonly specials = new Map<SpecialMeasure, SpecialTotal>();
  private readonly lines = new Map<Breakdown, Map<string, BreakdownLine>>();
  private first: AreaMeasures | null = null;

  constructor(
    private readonly schema: Schema,
    private readonly leaves: CatalogueLeaves,
  ) {}

  /** Adds an area of a workbook. Workbooks that are put together have one period and one set of settings. */
  add(measured: Measuring, slot: number): void {
    const values = measured.valuesOf(slot);
    this.first ??= values;
    for (const measure of this.leaves.measures) {
      const { groups, total } = measured.aggregate(measure);
      groups.forEach((group, index) => {
        const own = total(slot, index);
        if (own === null) return;
        const all = this.totals.get(measure) ?? new Map<string, Total>();
        this.totals.set(measure, all.set(group, plus(all.get(group) ?? none, own)));
      });
    }
    for (const special of this.leaves.specials) {
      const all = this.specials.get(special) ?? { sum: 0, known: 0, missing: 0 };
      const value = values.special(special);
      this.specials.set(special, all);
      all.sum += value ?? 0;
      all[value === null ? 'missing' : 'known'] += 1;
    }
    for (const breakdown of this.leaves.breakdowns) {
      const all = this.lines.get(breakdown) ?? new Map<string, BreakdownLine>();
      this.lines.set(breakdown, all);
      for (const line of values.lines(breakdown)) {
        const key = JSON.stringify(breakdown.by.map(({ name }) => line[name]));
        const before = all.get(key);
        all.set(key, before === undefined ? line : added(breakdown, before, line));
      }
    }
  }

  /** The measures of what was added. */
  values(): AreaMeasures {
    const groupsOf = (measure: Measure): readonly string[] => [...(this.totals.get(measure)?.keys() ?? [])].sort();
    const valueIn = (measure: Measure, group: string): number | null => {
      const total = this.totals.get(measure)?.get(group);
      return total === undefined ? null : valueOfTotal(total);
    };
    return {
      measure: (measure) => valueIn(measure, ''),
      special: (measure) => this.special(measure),
      parameter: (id) => this.first?.parameter(id) ?? null,
      month: this.first?.month ?? null,
      groups: groupsOf,
      inGroup: (measure, group) => valueIn(measure, groupsOf(measure)[group] ?? ''),
      lines: (breakdown) => this.linesOf(breakdown),
    };
  }

  /** The sum of what is known; what comes from the official list is known only where all of it is. */
  private special(measure: SpecialMeasure): number | null {
    const { sum, known, missing } = this.specials.get(measure) ?? { sum: 0, known: 0, missing: 0 };
    return known === 0 || (isOfficialPart(measure.formula) && missing > 0) ? null : sum;
  }

  /** The lines of a breakdown in the order of the columns' lists. */
  private linesOf(breakdown: Breakdown): readonly BreakdownLine[] {
    const orders = breakdown.by.map(({ name, column }) => {
      const { options = [] } = columnOf(tableOf(this.schema, breakdown.table), column);
      return (line: BreakdownLine): number => options.indexOf(String(line[name] ?? ''));
    });
    return [...(this.lines.get(breakdown)?.values() ?? [])].sort((a, b) =>
      orders.reduce((order, of) => order || of(a) - of(b), 0),
    );
  }
}

/** Two lines of the same texts as one. */
function added({ parts }: Breakdown, one: BreakdownLine, other: BreakdownLine): BreakdownLine {
  const sums = parts.map(({ name, kind }): [string, number | null] => {
    const numbers = [one[name], other[name]].filter((value) => typeof value === 'number');
    if (numbers.length === 0) return [name, null];
    const sum = numbers.reduce((total, value) => total + value, 0);
    return [name, kind === 'decimal' ? withoutNoise(sum) : sum];
  });
  return { ...one, ...Object.fromEntries(sums) };
}
