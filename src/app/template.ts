import type { OfficialPath, Programme } from '../engine/programme';
import { titledName } from '../engine/measure';
import { dataSheet, profileSheet, type WorkbookSpec } from '../engine/report';
import { columnsOf, requiredTableNames, type CellValue, type OfficialArea, type Schema } from '../engine/schema';

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

/**
 * An empty workbook with the profile and the rows that the programme begins with (docs/spec/cli.md, `template`).
 * @param period last day of the month that the data will describe, as a date serial; null leaves it blank
 */
export function templateWorkbook(programme: Programme, area: TemplateArea, period: number | null): WorkbookSpec {
  const { schema } = programme;
  const { whole, part } = area;
  const level = schema.areas.levels[1]?.id ?? '';
  const rows = programme.prefill(part === null ? lowestIn(whole) : lowestIn(part, [whole]));
  return {
    title: part === null ? whole.name : titledName(schema, { level, name: part.name }),
    dataSheets: [
      profileSheet(schema, profileValues(programme, area, period)),
      ...requiredTableNames(schema).map((name) =>
        dataSheet(
          schema,
          name,
          (rows[name] ?? []).map((cells) => rowWith(schema, name, cells)),
        ),
      ),
    ],
    report: null,
  };
}
