import { kabupatenName, kabupatenTexts, unpackKabupaten, type AreaNames, type AreaSource } from '../../areas';
import { embeddedText } from './unpack';

/** What the build embedded in the page (gzip, base64) as the element `#wilayah`; unpacked when first asked for. */
let all: Promise<ReadonlyMap<string, string>> | null = null;
const embedded = (): Promise<ReadonlyMap<string, string>> => {
  all ??= embeddedText('wilayah').then(kabupatenTexts);
  return all;
};

/** Area codes that the page holds. */
export const embeddedAreas: AreaSource = async (code) => {
  const text = (await embedded()).get(code);
  return text === undefined ? null : unpackKabupaten(text);
};

/** The names of all kabupaten that the page holds. */
export const embeddedNames: AreaNames = async () => [...(await embedded()).values()].map(kabupatenName);
