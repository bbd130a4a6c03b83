import {
  entryProfile,
  entrySheet,
  guideSheet,
  listsOf,
  newLayout,
  periodCell,
  startTables,
  type EntryTexts,
  type Lists,
  type RuleBasis,
} from '../../engine/entry';
import { titledName } from '../../engine/measure';
import type { OfficialPath, Programme } from '../../engine/programme';
import type { DataSheet, ReportSheet, WorkbookSpec } from '../../engine/report';
import { columnsOf, entryOf, tableOf, type CellValue, type OfficialArea, type Schema } from '../../engine/schema';
import type { CheckSettings } from '../../engine/settings';

/** Which areas a new workbook is for. */
export interface TemplateArea {
  readonly whole: OfficialArea;
  /** One part of the whole, or null for a workbook of all of it. */
  readonly part: OfficialArea | null;
}

/** A row with the given cells, the others blank, in the schema's column order. */
function rowWith(schema: Schema, table: string, cells: Readonly<Record<string, CellValue>>): CellValue[] {
  return columnsOf(schema, table).map(({ header }) => cells[header] ?? null);
}

/** The lowest areas that lie in an area, with those that they lie in. */
function lowestIn(area: OfficialArea, within: readonly OfficialArea[] = []): readonly OfficialPath[] {
  if (area.areas.length === 0) return [{ area, within }];
  return area.areas.flatMap((each) => lowestIn(each, [area, ...within]));
}

/** What the profile of a new workbook says: which area it is about, and the month. */
function profileValues(
  { schema, templateVersion }: Programme,
  { whole, part }: TemplateArea,
  period: number | null,
): Readonly<Record<string, CellValue>> {
  const { levels } = schema.areas;
  const places = new Map([
    [levels[0].id, whole],
    ...(levels[1] !== undefined && part !== null ? [[levels[1].id, part] as const] : []),
  ]);
  return Object.fromEntries(
    schema.profile.entries.map(({ header, role, codeOf, nameOf }): [string, CellValue] => {
      if (role === 'period') return [header, period];
      if (role === 'revision') return [header, 0];
      if (role === 'version') return [header, templateVersion];
      if (codeOf !== undefined) return [header, places.get(codeOf)?.code ?? null];
      return [header, nameOf === undefined ? null : (places.get(nameOf)?.name ?? null)];
    }),
  );
}

/** The lists of a workbook that is written anew. */
export function newLists({ schema, classSteps }: Programme, settings: CheckSettings): Lists {
  return listsOf(schema, classSteps?.(settings) ?? {}, {
    period: periodCell(schema),
    key: (table) => {
      const { letters, firstRow } = newLayout(schema, table);
      return { sheet: table, column: letters.get(tableOf(schema, table).key[0]) ?? '', firstRow };
    },
  });
}

/** The data sheets of a workbook into which people type, and its guide. */
export function entryBook(
  basis: RuleBasis,
  title: string,
  profile: Readonly<Record<string, CellValue>>,
  sheets: readonly DataSheet[],
): WorkbookSpec {
  const { schema, texts, lists, settings } = basis;
  return {
    title,
    dataSheets: [entryProfile(basis, profile), ...sheets],
    report: { title, sheets: [guideOf(schema, texts, settings, title, profile)] },
    lists: lists.sheet,
  };
}

function guideOf(
  schema: Schema,
  texts: EntryTexts,
  { onTimeDay }: CheckSettings,
  title: string,
  profile: Readonly<Record<string, CellValue>>,
): ReportSheet {
  const period = profile[entryOf(schema, 'period')?.header ?? ''];
  const place =
    typeof period === 'number' ? texts.text('guide.place', { area: title, period: texts.month(period) }) : title;
  const tables = [schema.profile.name, ...startTables(schema)];
  return guideSheet(texts, { place, tables, schema, onTimeDay });
}

/**
 * A workbook to be filled in, with the profile and the rows that the programme begins with (docs/spec/entry.md 2; docs/spec/cli.md, `template`).
 * @param period last day of the month that the data will describe, as a date serial; null leaves it blank
 * @param given limits and lists of the workbook that the sheets are for; null: a workbook of its own, with the programme's limits
 */
export function templateWorkbook(
  programme: Programme,
  area: TemplateArea,
  period: number | null,
  texts: EntryTexts,
  given: { readonly settings: CheckSettings; readonly lists: Lists } | null = null,
): WorkbookSpec {
  const { schema } = programme;
  const { whole, part } = area;
  const level = schema.areas.levels[1]?.id ?? '';
  const rows = programme.prefill(part === null ? lowestIn(whole) : lowestIn(part, [whole]));
  const settings = given?.settings ?? programme.settingBook.defaults;
  const basis = { schema, settings, texts, lists: given?.lists ?? newLists(programme, settings) };
  return entryBook(
    basis,
    part === null ? whole.name : titledName(schema, { level, name: part.name }),
    profileValues(programme, area, period),
    startTables(schema).map((table) => {
      const known = (rows[table] ?? []).map((cells) => rowWith(schema, table, cells));
      // A table whose rows are known is complete.
      return entrySheet(basis, table, known, known.length > 0 ? { blank: 0 } : {});
    }),
  );
}
