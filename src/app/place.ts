import type { OfficialArea, Profile, Schema } from '../engine/schema';
import type { Language, Translate } from '../messages';
import { formatMonth } from '../messages/format';

/** The name of an area with what its level, or its kind, is called. */
export function areaWords(
  { areas }: Schema,
  { level, code, name }: { readonly level: string; readonly code: string; readonly name: string },
  translate: Translate,
): string {
  const kind = areas.levels.find(({ id }) => id === level)?.kindOf?.(code) ?? 'named';
  return translate(`level.${level}.${kind}`, { name });
}

/** Name of an area of the official list, by its code; null where there is none. */
function officialName(within: OfficialArea | null, code: string | null | undefined): string | null {
  if (within === null || code === null || code === undefined) return null;
  return [within, ...within.areas].find((area) => area.code === code)?.name ?? null;
}

/**
 * Which area a workbook is about: the whole, and the part of it where it is of one.
 * @param official the whole in the official list, for names that the profile leaves out where it gives the code
 */
export function placesOf(
  { areas }: Schema,
  { names, codes }: Profile,
  translate: Translate,
  official: OfficialArea | null = null,
): readonly string[] {
  return areas.levels.flatMap(({ id }) => {
    const name = names[id] ?? officialName(official, codes[id]);
    return name === null ? [] : [translate(`level.${id}.named`, { name })];
  });
}

/** Which area and month a workbook is about, in one line. */
export function placeWords(profile: Profile, schema: Schema, language: Language, translate: Translate): string {
  const month = profile.period === null ? [] : [formatMonth(profile.period, language)];
  return [...placesOf(schema, profile, translate), ...month].join(' · ');
}
