import { unpackKabupaten, type AreaNames, type AreaSource, type PackedKabupaten } from '../../areas';

type AllKabupaten = Readonly<Record<string, PackedKabupaten>>;

/** What the build embedded in the page (gzip, base64) as the element `#wilayah`; unpacked when first asked for. */
let all: Promise<AllKabupaten> | null = null;
const embedded = (): Promise<AllKabupaten> => {
  all ??= unpack(document.getElementById('wilayah')?.textContent ?? '');
  return all;
};

/** Area codes that the page holds. */
export const embeddedAreas: AreaSource = async (code) => {
  const packed = (await embedded())[code];
  return packed === undefined ? null : unpackKabupaten(code, packed);
};

/** The names of all kabupaten that the page holds. */
export const embeddedNames: AreaNames = async () =>
  Object.entries(await embedded()).map(([code, [name]]) => ({ code, name }));

async function unpack(base64: string): Promise<AllKabupaten> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(json).json()) as AllKabupaten;
}
