import { indicatorsOf } from '../indicators';
import { checkTables, checkedTables } from '../check';
import type { AppContext, CheckResult } from '../types';
import type { Progress } from '../../workbook/port';
import { numberOf, type IndicatorResult } from '../../engine/measure';
import { workbookAfter } from './after';
import type { RecapPlan } from './plan';
import type { StandingRecap } from './standing';

/** A key figure of the whole before and after files are taken in; null where it has no value. */
export interface FigureChange {
  /** Id of the indicator. */
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a plan comes to: the whole checked as it will be, and the key figures that change. */
export interface RecapPreview {
  readonly plan: RecapPlan;
  readonly check: CheckResult;
  readonly figures: readonly FigureChange[];
}

/** Reckons with a plan before anything is written. Rejects with the `WorkbookError` `cancelled` after *Batal*. */
export async function previewRecap(context: AppContext, plan: RecapPlan, progress?: Progress): Promise<RecapPreview> {
  const { catalogue } = context.programme;
  const official = plan.whole === null ? null : await context.areas(plan.whole);
  const check = await checkTables(workbookAfter(context, plan, official), context, progress);
  const after = indicatorsOf(check);
  const before = plan.recap === null ? null : indicatorsOf(await checkRecap(context, plan.recap, progress));
  const figures = catalogue.indicators
    .filter(({ key }) => key !== undefined)
    .map(({ id }) => ({ id, before: wholeOf(before, id), after: wholeOf(after, id) }))
    .filter((figure) => figure.before !== figure.after);
  return { plan, check, figures };
}

/** The check of a recap as it stands. */
export function checkRecap(context: AppContext, { raw }: StandingRecap, progress?: Progress): Promise<CheckResult> {
  const names = checkedTables(context.programme.schema);
  return checkTables({ tables: raw.tables.filter(({ name }) => names.includes(name)) }, context, progress);
}

const wholeOf = (indicators: IndicatorResult | null, id: string): number | null =>
  numberOf(indicators?.areas[0]?.values[id]);
