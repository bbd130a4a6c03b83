import { entryOf } from './lookup';
import type { CellValue, ProfileRole, Schema } from './types';

/** What the profile of a workbook says. Everything is null where the entry is absent, blank or cannot be read; dates are serials. */
export interface Profile {
  /** Values by the header of their entry. */
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Last day of the month that the data describe. */
  readonly period: number | null;
  readonly author: string | null;
  /** Office that the author holds. */
  readonly office: string | null;
  readonly madeOn: number | null;
  readonly revision: number | null;
  readonly version: string | null;
  /** Code and name of the area that the workbook is about, by level. */
  readonly codes: Readonly<Record<string, string | null>>;
  readonly names: Readonly<Record<string, string | null>>;
}

/** A profile from the values of its entries. */
export function profileOf(schema: Schema, values: Profile['values']): Profile {
  const byRole = (role: ProfileRole): CellValue => {
    const entry = entryOf(schema, role);
    return entry === undefined ? null : (values[entry.header] ?? null);
  };
  const number = (role: ProfileRole): number | null => {
    const value = byRole(role);
    return typeof value === 'number' ? value : null;
  };
  const text = (role: ProfileRole): string | null => {
    const value = byRole(role);
    return typeof value === 'string' ? value : null;
  };
  const byLevel = (what: 'codeOf' | 'nameOf'): Readonly<Record<string, string | null>> =>
    Object.fromEntries(
      schema.areas.levels.map(({ id }) => {
        const entry = schema.profile.entries.find((each) => each[what] === id);
        const value = entry === undefined ? null : values[entry.header];
        return [id, typeof value === 'string' ? value : null];
      }),
    );
  return {
    values,
    period: number('period'),
    author: text('author'),
    office: text('office'),
    madeOn: number('madeOn'),
    revision: number('revision'),
    version: text('version'),
    codes: byLevel('codeOf'),
    names: byLevel('nameOf'),
  };
}
