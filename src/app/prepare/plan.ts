import { readDataset, type RawTable } from '../../engine/dataset';
import { guideSheetId, type EntryTexts } from '../../engine/entry';
import { isTable } from '../../engine/schema';
import { markName, temporarySheetName, unfinishedSheetMark } from '../../workbook/names';
import type { CellEdit, EntryPart, EntryState, Preparation, Progress, Workbook } from '../../workbook/port';
import { checkedTables, settingsOf } from '../check';
import { listedLimits } from '../listedLimits';
import type { AppContext } from '../types';
import {
  addedColumns,
  isUnfinished,
  ruledAreas,
  rulePlaces,
  standingLists,
  standingTable,
  type StandingTable,
} from './standing';
import { templateWorkbook, type TemplateArea } from './template';

/** A workbook that can be prepared as it stands: one that is open in Excel. */
export type PreparableWorkbook = Workbook & Required<Pick<Workbook, 'entryState' | 'prepare'>>;

export const isPreparable = (workbook: Workbook): workbook is PreparableWorkbook =>
  workbook.entryState !== undefined && workbook.prepare !== undefined;

/** What *Siapkan Buku Kerja* would add to a workbook; nothing that it holds is changed. */
export interface PreparationPlan {
  readonly preparation: Preparation;
  /** Names of the sheets that are made. */
  readonly sheets: readonly string[];
  /** Headers of the columns that are added, by table. */
  readonly columns: readonly { readonly table: string; readonly headers: readonly string[] }[];
  /** How many cells or columns of each table get a rule or a hint. */
  readonly rules: readonly { readonly table: string; readonly count: number }[];
  /** Limits of classes on the sheet of lists that are not those of the settings any more, and what formulas say of them. */
  readonly limits: readonly CellEdit[];
  /** Tables that are plain cells: they get nothing until they are made Excel Tables. */
  readonly plain: readonly string[];
  /** Sheets that stand in the way: protected ones that would be changed; all new ones where the workbook's structure is locked. */
  readonly protectedSheets: readonly string[];
  readonly isStructureLocked: boolean;
}

/** Whether there is nothing left to add. */
export const isPrepared = ({ sheets, columns, rules, limits }: PreparationPlan): boolean =>
  sheets.length + columns.length + rules.length + limits.length === 0;

/**
 * Looks at a workbook and says what would be added to prepare it for entry (docs/spec/entry.md 2.5).
 * @param area what the workbook is about, and `period` the last day of its month, as a date serial; used for the sheets that are missing
 */
export async function planPreparation(
  workbook: PreparableWorkbook,
  { programme }: AppContext,
  texts: EntryTexts,
  area: TemplateArea,
  period: number | null,
): Promise<PreparationPlan> {
  const { schema } = programme;
  const raw = await workbook.readTables(checkedTables(schema));
  const { settings } = settingsOf(programme, raw);
  const dataset = readDataset(schema, raw);
  const data = raw.tables.filter((table) => isTable(schema, table.name) && !isBlank(table));
  const all = data.map((raw) => ({ isTable: raw.kind === 'table', table: standingTable(dataset, raw) }));
  const places = all.flatMap((each) => (each.isTable ? rulePlaces(schema, each.table) : []));
  const state = await workbook.entryState(places.map(({ sheet, address }) => ({ sheet, address })));
  // What a try that broke off has begun is planned as if it were not there.
  const isBegun = ({ name, sheet }: StandingTable): boolean => name === sheet && isUnfinished(state, sheet);
  const whole = all.filter(({ table }) => !isBegun(table));
  const standing = whole.map(({ table }) => table);
  const tables = whole.flatMap((each) => (each.isTable ? [each.table] : []));
  const { lists, sheet: listSheet } = await standingLists(workbook, programme, settings, state, dataset, standing);
  const limits = await listedLimits(workbook, programme, settings);
  const basis = { schema, settings, lists, texts };
  const free = places.filter(
    ({ table, column }, index) =>
      state.isFree[index] === true && !isBegun(table) && !isUnfinished(state, table.sheet, column.header),
  );
  const rules = free.map((place) => ({ table: place.table.name, areas: ruledAreas(basis, place) }));
  const columns = tables.map((table) => ({ table: table.name, columns: addedColumns(basis, dataset, table, state) }));

  const template = templateWorkbook(programme, area, period, texts, { settings, lists });
  const present = new Set(raw.tables.filter((table) => !isBlank(table)).map(({ name }) => name));
  // An optional table is made when it is first needed, or with a workbook of its own.
  const isNew = standing.length === 0;
  const sheets = template.dataSheets.filter(
    ({ name }) =>
      isUnfinished(state, name) || (!present.has(name) && (isNew || schema.tables[name]?.optional !== true)),
  );
  const guide = hasGuide(state) ? null : (template.report?.sheets.find(({ id }) => id === guideSheetId) ?? null);

  const added = columns.filter((each) => each.columns.length > 0);
  const touched = new Set([
    ...tables.filter(({ name }) => [...added, ...rules].some(({ table }) => table === name)).map(({ sheet }) => sheet),
    ...limits.map(({ sheet }) => sheet),
  ]);
  return {
    preparation: { sheets, columns: added, rules: rules.flatMap(({ areas }) => areas), lists: listSheet, guide },
    sheets: [...(guide === null ? [] : [guide.name]), ...sheets.map(({ name }) => name)],
    columns: added.map((each) => ({ table: each.table, headers: each.columns.map(({ header }) => header) })),
    rules: tables.flatMap(({ name }) => {
      const count = rules.filter(({ table, areas }) => table === name && areas.length > 0).length;
      return count === 0 ? [] : [{ table: name, count }];
    }),
    limits,
    plain: whole.filter((each) => !each.isTable).map(({ table }) => table.name),
    protectedSheets: state.protectedSheets.filter((name) => touched.has(name)),
    isStructureLocked: state.isStructureLocked,
  };
}

/** Whether a sheet has the name of a table and nothing on it, as a try leaves it that broke off right after adding it. */
const isBlank = ({ kind, values }: RawTable): boolean =>
  kind === 'range' && values.every((row) => row.every((cell) => cell === null));

/** Whether the guide is there and finished; one that a cut left without its name or its looks is written again. */
function hasGuide({ sheets, names }: EntryState): boolean {
  const all = new Set(names.map((name) => name.toLowerCase()));
  return (
    all.has(markName(guideSheetId).toLowerCase()) &&
    !all.has(unfinishedSheetMark(guideSheetId).toLowerCase()) &&
    !sheets.includes(temporarySheetName(guideSheetId))
  );
}

/** Adds what was planned; gives what Excel refused beyond the cells. */
export async function prepareWorkbook(
  workbook: PreparableWorkbook,
  { preparation, limits }: PreparationPlan,
  progress?: Progress,
): Promise<readonly EntryPart[]> {
  const missing = await workbook.prepare(preparation, progress);
  if (limits.length > 0) await workbook.apply(limits, []);
  return missing;
}
