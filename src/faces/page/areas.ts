import { unpackKabupaten, type AreaSource, type PackedKabupaten } from '../../areas';

type AllKabupaten = Readonly<Record<string, PackedKabupaten>>;

/** Area codes that the build embedded in the page (gzip, base64) as the element `#wilayah`; unpacked when first asked for. */
export function embeddedAreas(): AreaSource {
  let all: Promise<AllKabupaten> | null = null;
  return async (code) => {
    all ??= unpack(document.getElementById('wilayah')?.textContent ?? '');
    const packed = (await all)[code];
    return packed === undefined ? null : unpackKabupaten(code, packed);
  };
}

async function unpack(base64: string): Promise<AllKabupaten> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(json).json()) as AllKabupaten;
}
