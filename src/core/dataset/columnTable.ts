import { columnsOf, type CellValue, type Header, type NumberHeader, type TableName, type TextHeader } from '../schema';
import type { DataRows } from './rows';
import type { DataColumn, DataTable, NumberColumn, RawTable, TablePlace, TextColumn } from './types';

/** A table as typed columns that looks back into the raw rows for what was typed. */
export class ColumnTable<Name extends TableName> implements DataTable<Name> {
  readonly place: TablePlace;
  readonly rowCount: number;
  readonly sheetRows: Int32Array;
  readonly sheetColumns: ReadonlyMap<string, number>;
  readonly absent: ReadonlySet<string>;

  /** `positions` are those of the present headers in the raw rows; `raw` is undefined for a table that the workbook does not have. */
  constructor(
    readonly name: Name,
    raw: RawTable | undefined,
    private readonly positions: ReadonlyMap<string, number>,
    private readonly data: DataRows,
    private readonly columns: ReadonlyMap<string, DataColumn>,
  ) {
    const { sheet = name, kind = 'range', top = 0, left = 0 } = raw ?? {};
    this.place = { sheet, kind };
    this.rowCount = data.rows.length;
    this.sheetRows = data.positions.map((row) => top + row);
    this.sheetColumns = new Map([...positions].map(([header, position]) => [header, left + position]));
    this.absent = new Set(columnsOf(name).flatMap(({ header }) => (positions.has(header) ? [] : [header])));
  }

  text(header: TextHeader<Name>): TextColumn {
    const column = this.columns.get(header);
    if (column?.kind !== 'text') throw new Error(`${this.name} has no text column ${header}`);
    return column;
  }

  number(header: NumberHeader<Name>): NumberColumn {
    const column = this.columns.get(header);
    if (column?.kind !== 'number') throw new Error(`${this.name} has no number column ${header}`);
    return column;
  }

  column(header: Header<Name>): DataColumn {
    const column = this.columns.get(header);
    if (column === undefined) throw new Error(`${this.name} has no column ${header}`);
    return column;
  }

  rawValue(row: number, header: Header<Name>): CellValue {
    const position = this.positions.get(header);
    return position === undefined ? null : (this.data.rows[row]?.[position] ?? null);
  }
}
