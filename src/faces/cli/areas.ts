import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackKabupaten, type AreaName, type AreaSource } from '../../areas';
import { hasCode } from './files';

const kabupatenCode = /^\d\d\.\d\d$/;

/** Area codes from the files that the build lays beside the command line: one for each kabupaten, read when it is first asked for. */
export function areaFiles(folder: string): AreaSource {
  const loaded = new Map<string, ReturnType<AreaSource>>();
  const load: AreaSource = async (code) => {
    const text = await readFile(join(folder, `${code}.txt`), 'utf8').catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    });
    return text === null ? null : unpackKabupaten(text);
  };
  return (code) => {
    if (!kabupatenCode.test(code)) return Promise.resolve(null);
    const area = loaded.get(code) ?? load(code);
    loaded.set(code, area);
    return area;
  };
}

/** Names of the areas above kabupaten, by code, from the file that the build lays beside the command line. */
export async function upperNames(folder: string): Promise<ReadonlyMap<string, string>> {
  const areas = JSON.parse(await readFile(join(folder, 'provinces.json'), 'utf8')) as readonly AreaName[];
  return new Map(areas.map(({ code, name }) => [code, name]));
}
