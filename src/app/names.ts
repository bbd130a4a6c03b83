import { defaultPaper } from '../engine/settings';
import { joinsOf, valueAt } from '../engine/check';
import { addressOf, keyOf, tableIn, textAt, type Dataset } from '../engine/dataset';
import { tellingColumns, type WorkList } from '../engine/entry';
import { contributingRows, type AreaReference, type Contributions, type Explainer } from '../engine/measure';
import { nameSheet, type NameColumn, type NameRow } from '../engine/report';
import { columnOf, tableOf } from '../engine/schema';
import type { Translate } from '../messages';
import { valueText } from '../messages/finding';
import type { Progress, Workbook } from '../workbook/port';
import { rowOfKey } from './entry';
import { placeWords } from './place';
import type { CheckResult } from './types';

/** What people call a row: its name, and what it belongs to, the nearest first. */
export interface RowNames {
  readonly name: string;
  readonly places: readonly string[];
}

/** A list of rows with their names, as it can be shown and written. */
export interface NameList {
  readonly title: string;
  readonly columns: readonly NameColumn[];
  readonly rows: readonly NameRow[];
}

/**
 * Gives the names of rows of a checked workbook. By a column that refers to another table the row is called by what it refers to: a row of UPK by its board. Only columns of the schema are
 * looked at, never those of the users' own.
 */
export function rowNamer(dataset: Dataset): (table: string, row: number, column: string) => RowNames {
  const { schema } = dataset;
  const joins = joinsOf(dataset);
  const { levels, table: areaTable } = schema.areas;
  const areaName = levels.at(-1)?.nameColumn;
  const nameOf = (name: string, row: number): string => {
    const own = tableOf(schema, name);
    const header =
      name === areaTable
        ? areaName
        : tellingColumns(own).find((each) => {
            const { type, refersTo } = columnOf(own, each);
            return refersTo === undefined && (type === 'text' || type === 'choice');
          });
    const value = header === undefined ? null : valueAt(tableIn(dataset, name), row, header);
    return value === null ? '' : String(value);
  };
  const linked = (table: string, row: number, column?: string): readonly [string, number] | null => {
    const link = tableOf(schema, table).columns.find(
      ({ header, refersTo }) => refersTo !== undefined && (column === undefined || header === column),
    );
    const target = link?.refersTo === undefined ? -1 : (joins.rows(table, link.header)[row] ?? -1);
    return link?.refersTo === undefined || target === -1 ? null : [link.refersTo, target];
  };
  const placesOf = (table: string, row: number): readonly string[] => {
    const next = linked(table, row);
    if (next === null) return [];
    return [nameOf(...next), ...placesOf(...next)].filter((name) => name !== '');
  };
  return (table, row, column) => {
    const [ofTable, ofRow] = linked(table, row, column) ?? [table, row];
    return { name: nameOf(ofTable, ofRow), places: placesOf(ofTable, ofRow) };
  };
}

/** The rows behind a number as a list of names; rows that add nothing, such as another loan of a group that is counted already, are left out. */
export function namesBehind(
  { dataset, programme }: CheckResult,
  title: string,
  parts: readonly Contributions[],
  translate: Translate,
): NameList {
  const namer = rowNamer(dataset);
  const rows = contributingRows(dataset, parts, 'place');
  const listed = Array.from({ length: rows.count }, (_, index) => rows.at(index)).filter(({ value }) => value !== 0);
  const isCount = listed.every(({ value }) => value === 1);
  return {
    title,
    columns: [
      { header: translate('names.key'), type: 'text' },
      { header: translate('names.name'), type: 'text' },
      { header: translate('names.place'), type: 'text' },
      ...(isCount ? [] : [{ header: translate('names.value'), type: 'number' } as const]),
    ],
    rows: listed.map(({ table, index, sheet, cell, column, key, value }) => {
      const { name, places } = namer(table, index, column);
      const own = tableOf(programme.schema, table);
      const known = key.map((each) => valueText(each.value, columnOf(own, each.column).type, translate.language));
      return {
        cells: [known.join(' · '), name, places.join(', '), ...(isCount ? [] : [value])],
        source: cell === null ? null : { sheet, cell },
      };
    }),
  };
}

/** A list for work as it can be written. */
export function workNames({ dataset, programme }: CheckResult, list: WorkList, translate: Translate): NameList {
  const { id, columns, lines } = list;
  const table = programme.work === undefined ? null : tableIn(dataset, programme.work.table);
  return {
    title: translate(`work.${id}`),
    columns: [
      ...columns.map(({ id: column, type }) => ({ header: translate(`work.head.${column}`), type })),
      { header: translate('names.place'), type: 'text' },
    ],
    rows: lines.map(({ key, cells, place }) => {
      const row = table === null ? undefined : table.sheetRows[rowOfKey(dataset, table.name, key)];
      const column = table?.sheetColumns.get(tableOf(programme.schema, table.name).key[0]);
      return {
        cells: [...cells, place],
        source:
          table === null || row === undefined || column === undefined
            ? null
            : { sheet: table.place.sheet, cell: addressOf(row, column) },
      };
    }),
  };
}

/** The rows of those who ought to have reported in an area and have not; none where the programme knows of no reports. */
export function notReported(
  { dataset, programme }: CheckResult,
  { ofIndicator }: Explainer,
  area: AreaReference,
): readonly Contributions[] {
  const { reporting } = programme.catalogue;
  if (reporting === null) return [];
  const partsOf = (id: string): readonly Contributions[] =>
    ofIndicator({ id, area })?.measures.flatMap((measure) => measure.rows()) ?? [];
  const whoOf = ({ table, column }: Contributions, row: number): string =>
    keyOf(textAt(tableIn(dataset, table).text(column), row));
  const have = new Set(partsOf(reporting.have).flatMap((part) => Array.from(part.rows, (row) => whoOf(part, row))));
  return partsOf(reporting.ought).map((part) => {
    const kept = Array.from(part.rows.keys()).filter((index) => !have.has(whoOf(part, part.rows[index] ?? -1)));
    return {
      ...part,
      rows: Int32Array.from(kept, (index) => part.rows[index] ?? -1),
      values: Float64Array.from(kept, (index) => part.values[index] ?? NaN),
    };
  });
}

/**
 * Writes a list of names as the sheet `Daftar Nama`, in place of the one that was written before. Rejects with a `WorkbookError`.
 * @returns the name of the sheet
 */
export async function writeNames(
  workbook: Workbook,
  { dataset, programme, preferences }: CheckResult,
  { title, columns, rows }: NameList,
  translate: Translate,
  progress?: Progress,
): Promise<string> {
  const { profile } = dataset;
  const sheetName = translate('names.sheet');
  const sheet = nameSheet(
    columns,
    rows,
    {
      sheetName,
      title,
      subtitle: placeWords(profile, programme.schema, translate.language, translate),
      number: translate('names.number'),
      nothing: translate('names.nothing'),
      more: (count) => translate('names.more', { count }),
    },
    preferences.paper ?? defaultPaper,
  );
  const [written] = await workbook.writeReport({ title, sheets: [sheet] }, progress);
  return written?.name ?? sheetName;
}
