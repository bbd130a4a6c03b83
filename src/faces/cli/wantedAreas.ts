import type { Level, WantedAreas } from '../../engine/measure';
import type { Session } from './session';

/**
 * The areas that are asked for, with the names of those above kabupaten.
 * @param levels ids of levels; null: all
 * @param within code of the area that they lie in; '' : everywhere
 */
export async function wantedAreas(
  session: Session,
  levels: readonly Level[] | null,
  within = '',
): Promise<WantedAreas> {
  const names = await session.upperNames();
  return {
    levels,
    within,
    nameOf: (level, code) => (code === '' ? session.translate(`level.${level}.named`) : (names.get(code) ?? code)),
  };
}
