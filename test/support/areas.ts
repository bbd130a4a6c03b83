import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackKabupaten, type Area, type AreaSource } from '../../src/areas';

/** Area codes of one kabupaten as the build writes them (`node scripts/build-wilayah.mjs`). */
export function kabupatenArea(code: string): Area {
  const file = join(__dirname, '..', '..', 'dist', 'wilayah', `${code}.txt`);
  return unpackKabupaten(readFileSync(file, 'utf8'));
}

/** The same as the source that use cases ask; null for a code that does not exist. */
export const areaSource: AreaSource = async (code) => {
  try {
    return kabupatenArea(code);
  } catch {
    return null;
  }
};
