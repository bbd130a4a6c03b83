import { tableIn, type Dataset } from '../../engine/dataset';
import { tableOf, type AreaLevel, type Schema } from '../../engine/schema';

/** The level of the parts that a whole is put together from; undefined for a programme whose workbooks have none. */
export const partLevel = ({ areas }: Schema): AreaLevel | undefined => areas.levels[1];

/** Code of the part that an area of a lower level lies in, or is. */
export const partOfArea = (schema: Schema, code: string): string =>
  code
    .split('.')
    .slice(0, partLevel(schema)?.groups ?? 0)
    .join('.');

/** The part of the whole that a workbook is of: that of the profile, else the only one that its areas name. */
export function partOf({ schema, profile, tables }: Dataset): string | null {
  const level = partLevel(schema);
  if (level === undefined) return null;
  const own = profile.codes[level.id] ?? null;
  if (own !== null) return own;
  const { table } = schema.areas;
  const codes = tableIn({ tables }, table).text(tableOf(schema, table).key[0]).dictionary;
  const [only, ...others] = new Set(codes.map((code) => partOfArea(schema, code)));
  return others.length === 0 && only ? only : null;
}

/**
 * A table that judges rows of others (`onlyTogether`) and that only some parts have is kept under another name, where no rule looks for it: rows of a
 * part without it would seem to be wrong.
 */
export const partialName = (table: string): string => `${table}_sebagian`;
