import type { Check, RowRule, Subject } from '../../engine/check';
import { columnOf, type ColumnType } from '../../engine/schema';
import type { Dataset, NumberColumn, TextColumn, DataColumn } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { schema, type Header, type NumberHeader, type TableName, type TextHeader } from '../schema';
import type { Settings } from '../settings/settings';
import type { RuleId } from './ids';

/** A table with the columns that a rule declares: reading another one does not compile. */
export interface TableView<Name extends TableName, Columns extends string> {
  readonly name: Name;
  readonly rowCount: number;
  /** Zero-based sheet row of each data row. */
  readonly sheetRows: Int32Array;
  /** Zero-based sheet column of each known header that is present. */
  readonly sheetColumns: ReadonlyMap<string, number>;
  text(header: TextHeader<Name> & Columns): TextColumn;
  number(header: NumberHeader<Name> & Columns): NumberColumn;
  column(header: Columns): DataColumn;
  rawValue(row: number, header: Columns): CellValue;
}

type ByTable = { readonly [Name in TableName]?: readonly Header<Name>[] };

/** What a rule may ask beside its own table: settings and period, facts that rules share, and which cells are usable. */
export interface RuleSubject extends Pick<Subject, 'period' | 'areas' | 'has' | 'mask' | 'unusable' | 'get'> {
  readonly settings: Settings;
}

/** A row rule whose columns the compiler knows. */
interface TypedRowRule<
  Name extends TableName,
  Reads extends Header<Name>,
  Optional extends Header<Name>,
  Also extends Header<Name>,
  Gathers extends ByTable,
> extends Omit<RowRule, 'id' | 'table' | 'reads' | 'optional' | 'also' | 'column' | 'gathers' | 'prepare'> {
  readonly id: RuleId;
  readonly table: Name;
  readonly reads: readonly Reads[];
  readonly optional?: readonly Optional[];
  readonly also?: readonly Also[];
  readonly column: NoInfer<Reads | Optional | Also>;
  readonly gathers?: Gathers;
  prepare(
    table: TableView<Name, NoInfer<Reads | Optional | Also>>,
    subject: RuleSubject,
    gathered: <Other extends keyof Gathers & TableName>(
      name: Other,
    ) => TableView<Other, Gathers[Other] extends readonly (infer Column extends string)[] ? Column : never>,
  ): Check | null;
}

/**
 * Lets the compiler check a row rule's headers against its own table, and what it reads against what it declares. From here on rules of all tables are
 * handled alike: the engine gives each only its own table and columns.
 */
export function rowRule<
  Name extends TableName,
  const Reads extends Header<Name>,
  const Optional extends Header<Name> = never,
  const Also extends Header<Name> = never,
  const Gathers extends ByTable = Record<never, never>,
>(rule: TypedRowRule<Name, Reads, Optional, Also, Gathers>): RowRule {
  return rule as unknown as RowRule;
}

/** The tables under check, with the columns of the programme; for facts that rules share. */
export function tablesOf({ dataset }: Subject): Dataset<typeof schema>['tables'] {
  return (dataset as Dataset<typeof schema>).tables;
}

/** The programme's settings: a check hands on those that it was given. */
export const settingsOf = ({ settings }: Pick<Subject, 'settings'>): Settings => settings as Settings;

/** Type of a column, which is the unit of its numbers. */
export function unitOf<Name extends TableName>(table: Name, header: Header<Name>): ColumnType {
  return columnOf(schema.tables[table], header).type;
}
