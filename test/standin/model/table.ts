import type { TableDefinition } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { fail } from '../errors';
import type { Area } from './area';
import { intersection, lastRow, mergedArea } from './area';
import type { CellInput } from './input';

/** What a table asks of the sheet on which it lies. */
interface Ground {
  readonly tables: readonly TableOn<Ground>[];
  readonly parts: { readonly merges?: readonly Parameters<typeof mergedArea>[0][] | undefined };
  value(row: number, column: number): CellValue;
  put(row: number, column: number, input: CellInput): void;
}

/** An Excel Table. The names of its columns are the texts of its header cells. */
export class TableOn<Sheet extends Ground> {
  style = 'TableStyleMedium2';
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  /** A filter hides rows of the table. */
  filtered = false;

  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    public name: string,
    /** Header, data and totals row. */
    public area: Area,
    public showTotals = false,
    /** The table as it came from a file: totals functions and the like are carried along. */
    readonly definition: Partial<TableDefinition> = {},
  ) {}

  get header(): Area {
    return { ...this.area, rows: 1 };
  }

  get body(): Area {
    return { ...this.area, top: this.area.top + 1, rows: this.area.rows - 1 - (this.showTotals ? 1 : 0) };
  }

  get totals(): Area | null {
    return this.showTotals ? { ...this.area, top: lastRow(this.area), rows: 1 } : null;
  }

  columnNames(): string[] {
    return Array.from({ length: this.area.columns }, (_, index) =>
      String(this.sheet.value(this.area.top, this.area.left + index) ?? ''),
    );
  }

  /** Makes every header cell a text that no other column has, as Excel does: `Column1` for a blank, `Nama2` for a second `Nama`. */
  settleHeaders(): void {
    const taken = new Set<string>();
    this.columnNames().forEach((text, index) => {
      let name = text === '' ? `Column${index + 1}` : text;
      for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${text === '' ? 'Column' : text}${copy}`;
      taken.add(name.toLowerCase());
      const column = this.area.left + index;
      if (this.sheet.value(this.area.top, column) !== name) this.sheet.put(this.area.top, column, { value: name });
    });
  }
}

/** Refuses an area that a table cannot have: over another table or merged cells, or without room for a row of data. */
export function guardTableArea(sheet: Ground, area: Area, own?: TableOn<Ground>): void {
  const overlapped = sheet.tables.find((table) => table !== own && intersection(table.area, area) !== null);
  if (overlapped !== undefined) fail('InvalidArgument', `A table cannot overlap the table ${overlapped.name}.`);
  const merged = (sheet.parts.merges ?? []).some((merge) => intersection(area, mergedArea(merge)) !== null);
  if (merged) fail('MergedRangeConflict', 'A table cannot overlap merged cells.');
}
