import { profileSheet, type DataSheet } from '../../engine/report';
import type { Programme } from '../../engine/programme';
import type { CellValue, Profile } from '../../engine/schema';

/** The value on which all agree; null where they do not. */
const agreed = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

/**
 * Profile of a whole from those of its parts: who and when are taken over where all agree, the day is the latest; of no single part.
 * @param name of the whole in the official list; null where it is not in it
 */
export function joinedProfile(
  { schema, templateVersion }: Programme,
  profiles: readonly Profile[],
  name: string | null,
): DataSheet {
  const days = profiles.flatMap(({ madeOn }) => (madeOn === null ? [] : [madeOn]));
  const whole = schema.areas.levels[0].id;
  const values = schema.profile.entries.map(({ header, role, codeOf, nameOf }): readonly [string, CellValue] => {
    const own = agreed(profiles.map((profile) => profile.values[header] ?? null));
    if (role === 'madeOn') return [header, days.length > 0 ? Math.max(...days) : null];
    if (role === 'revision') return [header, 0];
    if (role === 'version') return [header, templateVersion];
    if (nameOf === whole) return [header, name ?? own];
    const isOfPart = (codeOf ?? nameOf ?? whole) !== whole;
    return [header, isOfPart ? null : own];
  });
  return profileSheet(schema, Object.fromEntries(values));
}
