import { addressOf } from '../../dataset';
import { keptDecimals, type BreakdownPart, type Measure } from '../../measure';
import type { BasisCell } from './basisCell';
import type { BasisInput } from './basisBuilder';
import { measureExpressions, measureFormula } from './measureFormula';
import { quoted } from './notation';
import type { ReasonFinder } from './reasons';
import type { FormulaProgramme } from './scope';

/** Makes cells of the calculation basis that are of the whole area: over all rows of a table. */
export class WholeCells {
  constructor(
    private readonly input: Pick<BasisInput, 'measured' | 'none'>,
    private readonly programme: FormulaProgramme,
    private readonly reasons: ReasonFinder,
  ) {}

  /** A number of the whole area in one month; the month's last day stands in the first column of `row`. */
  month(measure: Measure, key: string, row: number): BasisCell {
    const { groups, value: valueAt } = this.input.measured.aggregate(measure);
    const index = groups.indexOf(key);
    return this.whole(measure, index < 0 ? 0 : valueAt(0, index), `$${addressOf(row, 0)}`);
  }

  /** A number of one line of a breakdown in the whole area. Sums of decimals are rounded where the engine rounds them. */
  line(measure: Measure, { kind }: BreakdownPart, value: number | null): BasisCell {
    const cell = this.whole(measure, value);
    if (cell.formula === undefined || kind !== 'decimal') return cell;
    const formula = cell.formula.slice(1);
    return { value, formula: `=IFERROR(ROUND(${formula},${keptDecimals}),${quoted(this.input.none)})` };
  }

  /** A number over all rows of a table. */
  private whole(measure: Measure, value: number | null, group?: string): BasisCell {
    const scope = { area: null, ...(group === undefined ? {} : { group }) };
    const expressions = measureExpressions(this.programme, measure, scope);
    const reason = this.reasons.ofMeasure(measure) ?? this.reasons.ofAllRows(measure);
    return reason !== null || expressions === null
      ? { value, reason: reason ?? 'special' }
      : { value, formula: measureFormula(expressions, this.input.none) };
  }
}
