import { addressOf, tableIn, type Dataset } from '../../dataset';
import { lowestStart, type AreaIndex } from '../../measure';
import { tableOf, type CellValue } from '../../schema';
import type { BasisReason } from './basisCell';
import { areaCriterion } from './criterion';
import { areaCodeColumn } from './layout';
import { columnReference, criterionForm, quoted } from './notation';
import type { WorkbookCells } from './workbookCells';

/** What stands for an area in the tables that name a key instead of it. */
interface KeyCell {
  /** All keys that belong to the area, as they are read. */
  readonly keys: readonly string[];
  /** The first, as its cell holds it; null where there is none. */
  readonly value: string | number | null;
  /** Finds it in the data; undefined: the cell holds the key itself. */
  readonly formula?: string;
}

/** The keys of a table by area slot; only lowest areas have any. */
export interface KeyColumn {
  readonly table: string;
  readonly cells: readonly KeyCell[];
  /** How formulas give keys of this table to SUMIFS and COUNTIFS. */
  readonly form: 'plain' | 'pattern';
  /** Why formulas cannot find the rows of an area by its key; null where they can. */
  reasonAgainst(slot: number): BasisReason | null;
}

const lower = (value: CellValue): string | null => (typeof value === 'string' ? value.toLowerCase() : null);

/** The keys of a table that belong to each area, with the formulas that find them. */
export function keyColumn(
  dataset: Dataset,
  areas: AreaIndex,
  table: string,
  written: WorkbookCells,
  { firstAreaRow, none }: { readonly firstAreaRow: number; readonly none: string },
): KeyColumn {
  const data = tableIn(dataset, table);
  const [header] = tableOf(dataset.schema, table).key;
  const { codes, dictionary } = data.text(header);
  const { rows, slot: slotOf } = areas.keysOf(table);
  const numbers = rows(table);
  const found = areas.slots.map((): { key: string; row: number }[] => []);
  const seen = new Set<number>();
  codes.forEach((code, row) => {
    const number = numbers[row] ?? -1;
    const key = dictionary[code];
    if (number < 0 || key === undefined || seen.has(number)) return;
    seen.add(number);
    const slot = slotOf(number);
    if (slot !== areas.unlinked) found[slot]?.push({ key, row });
  });

  const direct = areaCriterion(dataset.schema, table);
  const isLive = direct?.key === null && written.isTable(data) && !data.absent.has(direct.column);
  const firstRows = new Map<string, number>();
  if (isLive) {
    for (let row = data.rowCount - 1; row >= 0; row -= 1) {
      const code = lower(written.value(data, row, direct.column));
      if (code !== null) firstRows.set(code, row);
    }
  }
  const firstLowest = lowestStart(areas);
  const cells = areas.slots.map(({ code }, slot): KeyCell => {
    const own = found[slot] ?? [];
    const [first] = own;
    const typed = first === undefined ? null : written.value(data, first.row, header);
    const isAsTyped = first === undefined || typeof typed === 'number' || typed === first.key;
    const cell = {
      keys: own.map(({ key }) => key),
      value: typeof typed === 'number' ? typed : (first?.key ?? null),
    };
    const isFound = isLive && isAsTyped && firstRows.get(code.toLowerCase()) === first?.row;
    if (!isFound || slot < firstLowest || slot === areas.unlinked) return cell;
    const place = `$${addressOf(firstAreaRow + slot, areaCodeColumn)}`;
    const [keys, ways] = [header, direct.column].map((name) => columnReference(table, name));
    return { ...cell, formula: `=IFERROR(INDEX(${keys ?? ''},MATCH(${place},${ways ?? ''},0)),${quoted(none)})` };
  });

  const form = cells.some(({ value }) => typeof value === 'string' && criterionForm(value) === 'pattern')
    ? 'pattern'
    : 'plain';
  return {
    table,
    cells,
    form,
    reasonAgainst(slot) {
      const { keys, value } = cells[slot] ?? { keys: [], value: null };
      if (keys.length > 1) return 'keys';
      if (value === null) return null;
      if (typeof value === 'number') return form === 'plain' ? null : 'code';
      return criterionForm(value) === null ? 'code' : null;
    },
  };
}
