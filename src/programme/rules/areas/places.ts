import type { OfficialPlace, Subject } from '../../../engine/check';
import { levels } from '../../schema';

/** A village of the Kemendagri list together with its kecamatan. */
export interface DesaPlace {
  readonly desa: OfficialPlace['area'];
  readonly kecamatan: OfficialPlace['area'];
}

/** The village with a code; undefined where the list has none. */
export function desaAt(areas: Subject['areas'], code: string): DesaPlace | undefined {
  const place = areas.get(code);
  const [kecamatan] = place?.within ?? [];
  return place?.depth === levels.desa && kecamatan !== undefined ? { desa: place.area, kecamatan } : undefined;
}

/** The kecamatan with a code; undefined where the list has none. */
export function kecamatanAt(areas: Subject['areas'], code: string): OfficialPlace['area'] | undefined {
  const place = areas.get(code);
  return place?.depth === levels.kecamatan ? place.area : undefined;
}
