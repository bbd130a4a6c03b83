import { addMonths, parts, type Dataset } from '../dataset';
import type { KabupatenArea } from '../../areas';
import { aggregator, type Aggregated } from './aggregate';
import { indexAreas, type AreaIndex } from './areas';
import type { MeasureValues } from './formula';
import type { Measure } from './measure';
import { measureRows, type MeasureRows } from './measureRows';
import type { Parameters } from './select';
import { specialMeasures } from '../../programme/indicators/special';

/** What measures depend on beside the data. */
export interface MeasuringContext {
  /** Areas of the workbook's kabupaten; null when its code is not known. */
  readonly kabupaten: KabupatenArea | null;
  /** Months of arrears from which a loan is at risk (>=). */
  readonly arrearsMonths: number;
  /** Years that a board's term lasts. */
  readonly termYears: number;
}

/** The measures of one dataset: every number that indicators follow from, by area. */
export interface Measuring {
  readonly areas: AreaIndex;
  /** NaN stands for what Profil does not say. */
  readonly parameters: Parameters;
  /** The rows that measures look at. */
  readonly rows: MeasureRows;
  aggregate(measure: Measure): Aggregated;
  /** Values of all measures for one area slot. Without a Periode everything that refers to it is null. */
  valuesOf(slot: number): MeasureValues;
}

/** Prepares the measures of a checked dataset; each is computed once, when it is first asked for. */
export function measuring(dataset: Dataset, context: MeasuringContext): Measuring {
  const { periode } = dataset.profil;
  const areas = indexAreas(dataset, context.kabupaten);
  const parameters = {
    periode: periode ?? NaN,
    arrearsMonths: context.arrearsMonths,
    termStart: periode === null ? NaN : addMonths(periode, -12 * context.termYears),
  };
  const rows = measureRows(dataset, areas, parameters);
  const aggregate = aggregator(dataset, areas, rows);
  const special = specialMeasures({ dataset, areas, kabupaten: context.kabupaten, periode });
  return {
    areas,
    parameters,
    rows,
    aggregate,
    valuesOf: (slot) => ({
      measure: (measure) => {
        const atPeriode = measure.where.some(
          (condition) => 'value' in condition && (condition.value === 'periode' || condition.value === 'termStart'),
        );
        return atPeriode && periode === null ? null : aggregate(measure).value(slot, 0);
      },
      special: (name) => special(name, slot),
      month: periode === null ? null : parts(periode).month,
    }),
  };
}
