import { endOfMonth, serialOf, type Dataset } from '../../dataset';
import {
  completedWorks,
  measuring,
  workParts,
  worksMeasures,
  type CompletedWork,
  type WorkPart,
  type IndicatorContext,
  type Measure,
  type Measuring,
} from '../../measure';
import type { AllClassLimits, LimitReading } from '../../settings';
import type { SectionSheet } from '../../../programme/sheets/sections';
import { agreement, type WorkbookCells } from './agreement';
import { BasisBuilder } from './basisBuilder';
import { boardsOfDesa, criterionSlots } from './boards';
import { areaColumnsOf, boundColumns, monthMeasuresOf, type BasisColumn } from './columns';
import { firstMonthRow } from './layout';
import { boundedTables } from './rowBounds';

/**
 * Why a cell is a number instead of a formula:
 * `special` no plain formula can say it; `missing` the table or a column of it is not there; `notTable` the data are a plain range; `period` Profil
 * names no Periode; `cells` a cell waits for a repair or is faulty; `rows` the table holds rows that are no data; `code` Excel would read the code
 * as a pattern or number; `boards` the desa has several boards; `empty` there is nothing to sum.
 */
export type BasisReason =
  'special' | 'missing' | 'notTable' | 'period' | 'cells' | 'rows' | 'code' | 'boards' | 'empty';

/** A number of the calculation basis, with its formula or the reason why it has none. */
export type BasisCell =
  | { readonly value: number; readonly formula: string }
  | { readonly value: number | null; readonly reason: BasisReason };

export interface BasisMonth {
  readonly key: string;
  /** Serial of its last day. */
  readonly last: number;
  readonly cells: readonly BasisCell[];
}

/** One kind of finished works of the whole area. */
export interface BasisWork extends Pick<CompletedWork, 'jenis' | 'satuan'> {
  readonly cells: Readonly<Record<WorkPart, BasisCell>>;
}

/** All measures that the report's indicators follow from, by area and by month, as they stand on the sheet `Dasar Perhitungan`. */
export interface Basis {
  readonly columns: readonly BasisColumn[];
  /** By area slot (kabupaten, kecamatan, desa, unlinked rows), then column. */
  readonly cells: readonly (readonly BasisCell[])[];
  readonly areas: Measuring['areas'];
  readonly parameters: Measuring['parameters'];
  readonly termYears: number;
  /** Class limits and the reading of them that the classes follow. */
  readonly limits: AllClassLimits;
  readonly reading: LimitReading;
  /** Codes of the boards of each slot; formulas are made for the one of a desa that has one. */
  readonly boards: readonly (readonly string[])[];
  readonly monthMeasures: readonly Measure[];
  readonly months: readonly BasisMonth[];
  readonly works: readonly BasisWork[];
}

/** A month (`2014-12`) as the serial of its last day. */
const lastDay = (key: string): number => endOfMonth(serialOf(Number(key.slice(0, 4)), Number(key.slice(5)), 1));

/**
 * Builds the calculation basis of a report: each number with its formula over the data tables wherever that formula gives the engine's number.
 * @param cells the cells of the workbook that the report will stand in
 */
export function calculationBasis(
  dataset: Dataset,
  context: IndicatorContext,
  cells: WorkbookCells,
  sheets: readonly SectionSheet[],
): Basis {
  const measured = measuring(dataset, context);
  const { areas } = measured;
  const boards = boardsOfDesa(dataset, areas);
  const compared = agreement(dataset, measured, cells, criterionSlots(areas, boards));
  const columns = [...areaColumnsOf(sheets, measured), ...boundedTables(dataset, cells).flatMap(boundColumns)];
  const builder = new BasisBuilder(dataset, measured, cells, boards, compared, columns, context.classLimits);
  const byColumn = columns.map((_, index) => builder.column(index));
  const monthMeasures = monthMeasuresOf(sheets);
  const keys = [...new Set(monthMeasures.flatMap((measure) => measured.aggregate(measure).groups))].sort();
  return {
    columns,
    cells: areas.slots.map((_, slot) => byColumn.map((column) => column[slot] ?? { value: null, reason: 'empty' })),
    areas,
    parameters: measured.parameters,
    termYears: context.termYears,
    limits: context.classLimits,
    reading: context.reading,
    boards,
    monthMeasures,
    months: keys.map((key, index) => ({
      key,
      last: lastDay(key),
      cells: monthMeasures.map((measure) => builder.month(measure, key, firstMonthRow(areas.slots.length) + index)),
    })),
    works: (completedWorks(dataset, areas)[0] ?? []).map((work) => {
      const measures = worksMeasures(work);
      const cellOf = (part: WorkPart) => builder.work(measures[part], work[part]);
      return {
        ...work,
        cells: Object.fromEntries(workParts.map((part) => [part, cellOf(part)])) as BasisWork['cells'],
      };
    }),
  };
}
