import { ownTableRows, type RawTable, type RawWorkbook } from '../engine/dataset';
import type { Programme } from '../engine/programme';
import { basisSheetId, settingCells } from '../engine/report';
import { ownTables, settingsTable, type CellValue } from '../engine/schema';
import { readNumber, readSettings, type NumberSetting } from '../engine/settings';
import type { Workbook } from '../workbook/port';
import { writtenNumber } from './settingNumber';

/** A setting that somebody typed into `Dasar Perhitungan`, where the report's formulas find it, though Pengaturan says otherwise. */
export interface TypedSetting {
  readonly setting: NumberSetting;
  /** What stands in the cell. */
  readonly typed: CellValue;
  /** The same as the setting's number; null where it cannot be read as one. */
  readonly value: number | null;
  /** What Pengaturan says. */
  readonly inForce: number;
}

/** Numbers as cells keep them, with fifteen digits. */
const isSame = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a.toPrecision(15) === b.toPrecision(15) : a === b;

/**
 * The settings that were typed into the calculation basis of a report since it was made: a new report would put those of Pengaturan in their place.
 * What the settings were then stands beside them, so that a setting that was changed in Pengaturan is not taken for one that was typed.
 * Rejects with a `WorkbookError`.
 */
export async function typedSettings(
  workbook: Pick<Workbook, 'readNamedCells'>,
  { catalogue, settingBook }: Pick<Programme, 'catalogue' | 'settingBook'>,
  { tables }: RawWorkbook,
): Promise<readonly TypedSetting[]> {
  const cells = settingCells({ catalogue });
  const held = await workbook.readNamedCells(
    basisSheetId,
    cells.flatMap(({ cell, origin }) => [cell, origin]),
  );
  if (held.size === 0) return [];
  const rows = ownTableRows(settingsTable, tables).map(
    ({ cells: [name, value] }) => [name ?? null, value ?? null] as const,
  );
  const { settings } = readSettings(settingBook, rows);
  return cells.flatMap(({ setting: key, cell, origin }): TypedSetting[] => {
    const setting = settingBook.numbers.find((each) => each.key === key);
    const typed = held.get(cell) ?? null;
    if (setting === undefined || typed === null) return [];
    const inForce = setting.of(settings);
    const value = readNumber(typed, setting);
    const isAsMade = isSame(typed, held.get(origin) ?? inForce);
    return isAsMade || isSame(value, inForce) ? [] : [{ setting, typed, value, inForce }];
  });
}

/** The rows of Pengaturan that typed settings make, by name. */
export function typedRows(typed: readonly TypedSetting[]): ReadonlyMap<string, CellValue> {
  return new Map(
    typed.flatMap(({ setting, value }) =>
      value === null ? [] : [[setting.name, writtenNumber(value, setting.unit)] as const],
    ),
  );
}

/** What is needed of a workbook that is only read. */
export type ReadableWorkbook = Pick<Workbook, 'readTables' | 'readNamedCells'>;

/** A workbook that is only read, as if its typed settings stood in Pengaturan, and what they are. Rejects with a `WorkbookError`. */
export async function keepingTyped<Source extends { readonly workbook: ReadableWorkbook }>(
  source: Source,
  programme: Programme,
): Promise<{ readonly source: Source; readonly typed: readonly TypedSetting[] }> {
  const { workbook } = source;
  const typed = await typedSettings(workbook, programme, await workbook.readTables([settingsTable]));
  return { source: { ...source, workbook: withTypedSettings(workbook, typed) }, typed };
}

function withTypedSettings(workbook: ReadableWorkbook, typed: readonly TypedSetting[]): ReadableWorkbook {
  const rows = typedRows(typed);
  if (rows.size === 0) return workbook;
  const headers: readonly CellValue[] = ownTables[settingsTable];
  const values = [headers, ...[...rows].map(([name, value]) => [name, value])];
  const table: RawTable = {
    name: settingsTable,
    sheet: settingsTable,
    kind: 'range',
    top: 0,
    left: 0,
    values,
    merges: [],
  };
  return {
    readNamedCells: (id, names) => workbook.readNamedCells(id, names),
    async readTables(names, progress) {
      const raw = await workbook.readTables(names, progress);
      // Of a name that stands twice the last row counts.
      return names.includes(settingsTable) ? { ...raw, tables: [...raw.tables, table] } : raw;
    },
  };
}
