import { decode, encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { DeckPicture } from '../../../engine/report';
import { jpegOrientation } from './orientation';
import { onWhite, shrunk, upright, type Pixels } from './pixels';

/** Longest side of a picture on a slide, in pixels: sharp on a projector, a few hundred kilobytes. */
export const longestSide = 1280;
const quality = 82;

/** Pixels beyond which a picture is refused, in millions: what it takes to open one is many times the size of its file. */
const mostMegapixels = 100;
const jpegLimits = { maxResolutionInMP: mostMegapixels, maxMemoryUsageInMB: 2048 };

/** Why a file is no picture for a slide. */
export type PictureFault = 'not-a-picture' | 'broken' | 'too-large';

/** Makes a JPEG picture for a slide of the bytes of a photo: upright, of a modest size. */
export function slidePicture(bytes: Uint8Array): DeckPicture | PictureFault {
  const kind = kindOf(bytes);
  if (kind === null) return 'not-a-picture';
  if (megapixels(bytes, kind) > mostMegapixels) return 'too-large';
  let pixels: Pixels;
  try {
    pixels = kind === 'png' ? PNG.sync.read(Buffer.from(bytes)) : decode(bytes, { useTArray: true, ...jpegLimits });
  } catch (error) {
    // Both decoders throw errors of many kinds at a file that is not whole; of limits only the JPEG decoder speaks.
    return String(error).includes('limit exceeded') ? 'too-large' : 'broken';
  }
  const orientation = kind === 'jpeg' ? jpegOrientation(bytes) : 1;
  // Made smaller first, so that there is less to turn.
  const { width, height, data } = onWhite(upright(shrunk(pixels, longestSide), orientation));
  return { width, height, bytes: encode({ width, height, data }, quality).data };
}

const starts = { jpeg: [0xff, 0xd8, 0xff], png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] } as const;
type Kind = keyof typeof starts;

/** What a file is by its first bytes, whatever its name says. */
function kindOf(bytes: Uint8Array): Kind | null {
  const kinds: readonly Kind[] = ['jpeg', 'png'];
  return kinds.find((kind) => starts[kind].every((byte, index) => bytes[index] === byte)) ?? null;
}

/** The size that a PNG file names in its head; the JPEG decoder looks itself. */
function megapixels(bytes: Uint8Array, kind: Kind): number {
  if (kind === 'jpeg' || bytes.length < 24) return 0;
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  return (head.getUint32(16) * head.getUint32(20)) / 1e6;
}
