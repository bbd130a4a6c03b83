import { tableIn, type Dataset } from '../../dataset';
import type { Catalogue, Measure, Measuring } from '../../measure';
import type { Agreement } from './agreement';
import type { BasisReason } from './basisCell';
import { areaCriterion, type AreaCriterion } from './criterion';
import type { KeyColumn } from './keyColumn';
import { measureExpressions } from './measureFormula';
import { hasOtherRows } from './rowBounds';
import type { FormulaProgramme } from './scope';
import type { WorkbookCells } from './workbookCells';

/** Columns that a measure cannot do without. */
const headersOf = ({ aggregate, where, by }: Measure): readonly string[] => [
  ...(aggregate.kind === 'sum' ? aggregate.columns : []),
  ...(aggregate.kind === 'sum' && aggregate.weight !== undefined ? [aggregate.weight] : []),
  ...(aggregate.kind === 'distinct' && aggregate.of.within !== undefined ? [aggregate.of.within] : []),
  ...where.map(({ column }) => column),
  ...(by === undefined ? [] : [by.column]),
];

/** What reasons are found in. */
export interface ReasonInput {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly measured: Measuring;
  readonly cells: WorkbookCells;
  readonly keys: ReadonlyMap<string, KeyColumn>;
  readonly compared: Agreement;
}

/** Finds out why a formula would not give the engine's number. */
export class ReasonFinder {
  private readonly flags = new Map<Measure, Uint8Array>();
  private readonly reasons = new Map<Measure, BasisReason | null>();
  /** Whether a row of a table has no code of its area, by table. */
  private readonly blanks = new Map<string, boolean>();

  constructor(
    private readonly input: ReasonInput,
    private readonly programme: FormulaProgramme,
  ) {}

  /** How formulas find the rows of areas in a table. */
  criterion(table: string): AreaCriterion | null {
    return areaCriterion(this.programme.schema, table);
  }

  /** A measure without the columns that name its entities and are not there. */
  present(measure: Measure): Measure {
    const { aggregate } = measure;
    if (aggregate.kind !== 'distinct') return measure;
    const { absent } = tableIn(this.input.dataset, measure.table);
    const by = aggregate.of.by.filter((header) => !absent.has(header));
    return { ...measure, aggregate: { ...aggregate, of: { ...aggregate.of, by } } };
  }

  /** Why no cell of a measure can be a formula; null where nothing stands in the way. */
  ofMeasure(measure: Measure): BasisReason | null {
    let reason = this.reasons.get(measure);
    // Every area asks anew.
    if (reason === undefined) this.reasons.set(measure, (reason = this.findReason(measure)));
    return reason;
  }

  private findReason(measure: Measure): BasisReason | null {
    const { dataset, cells } = this.input;
    const table = tableIn(dataset, measure.table);
    const criterion = this.criterion(measure.table);
    const { aggregate } = this.present(measure);
    const isThere =
      dataset.present.has(measure.table) &&
      headersOf(measure).every((header) => !table.absent.has(header)) &&
      !(aggregate.kind === 'distinct' && aggregate.of.by.length === 0);
    if (!isThere) return 'missing';
    if (criterion === null) return 'special';
    if (table.absent.has(criterion.column)) return 'missing';
    const area = { cells: 'A1', isRange: false, form: 'plain' } as const;
    if (measureExpressions(this.programme, this.present(measure), { area, group: '1' }) === null) return 'special';
    if (!cells.isTable(table)) return 'notTable';
    return this.needsPeriod(measure) && dataset.profile.period === null ? 'period' : null;
  }

  /** Why a formula over all rows of a table would not give the engine's number. */
  ofAllRows(measure: Measure): BasisReason | null {
    const { dataset, measured } = this.input;
    if (this.differing(measure)[measured.areas.unlinked] === 1) return 'cells';
    if (this.isNotFound(measure)) return 'cells';
    return hasOtherRows(dataset, tableIn(dataset, measure.table)) ? 'rows' : null;
  }

  /** Whether a row of a table would be taken for a blank one, since the cell is blank by which rows are counted. */
  private isNotFound({ table: name, where, by }: Measure): boolean {
    const criterion = this.criterion(name);
    const isCounted = by === undefined && where.every((condition) => 'state' in condition);
    if (criterion === null || !isCounted) return false;
    let hasBlank = this.blanks.get(name);
    if (hasBlank === undefined) this.blanks.set(name, (hasBlank = this.hasBlank(name, criterion.column)));
    return hasBlank;
  }

  private hasBlank(name: string, header: string): boolean {
    const { dataset, cells } = this.input;
    const table = tableIn(dataset, name);
    for (let row = 0; row < table.rowCount; row += 1) if (cells.value(table, row, header) === null) return true;
    return false;
  }

  /** The same of a formula over the rows of a lowest area. */
  ofArea(measure: Measure, slot: number): BasisReason | null {
    return this.differing(measure)[slot] === 1 ? 'cells' : this.ofKey(measure.table, slot);
  }

  /** Why formulas cannot find the rows of a lowest area in a table. */
  ofKey(table: string, slot: number): BasisReason | null {
    const key = this.criterion(table)?.key ?? null;
    return key === null ? null : (this.input.keys.get(key)?.reasonAgainst(slot) ?? null);
  }

  /** The same of one of several lowest areas. */
  ofKeys(table: string, [first, last]: readonly [first: number, last: number]): BasisReason | null {
    for (let slot = first; slot <= last; slot += 1) {
      const reason = this.ofKey(table, slot);
      if (reason !== null) return reason;
    }
    return null;
  }

  private needsPeriod({ where }: Measure): boolean {
    const ofPeriod = this.input.catalogue.parameters.filter((each) => each.ofPeriod).map(({ id }) => id);
    return where.some((condition) => 'value' in condition && ['period', ...ofPeriod].includes(String(condition.value)));
  }

  private differing(measure: Measure): Uint8Array {
    const known = this.flags.get(measure);
    if (known) return known;
    const flags = this.input.compared.differing(measure);
    this.flags.set(measure, flags);
    return flags;
  }
}
