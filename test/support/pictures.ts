import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';

/** Pictures made for tests: real JPEG and PNG files. */

export type Colour = readonly [red: number, green: number, blue: number, opacity?: number];
/** Colour of a pixel, with the places given as fractions of the picture. */
export type Paint = (x: number, y: number) => Colour;

function pixelsOf(width: number, height: number, paint: Paint): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue, opacity = 255] = paint((x + 0.5) / width, (y + 0.5) / height);
      data.set([red, green, blue, opacity], (y * width + x) * 4);
    }
  return data;
}

export const jpeg = (width: number, height: number, paint: Paint): Uint8Array =>
  new Uint8Array(encode({ width, height, data: pixelsOf(width, height, paint) }, 90).data);

export function png(width: number, height: number, paint: Paint): Uint8Array {
  const picture = new PNG({ width, height });
  picture.data = Buffer.from(pixelsOf(width, height, paint));
  return new Uint8Array(PNG.sync.write(picture));
}

/** A JPEG file with EXIF data that say how the camera was held; numbers in the order of Intel's machines, or of Motorola's. */
export function held(file: Uint8Array, orientation: number, order: 'II' | 'MM' = 'II'): Uint8Array {
  const isLittle = order === 'II';
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint8(0, order.charCodeAt(0));
  tiff.setUint8(1, order.charCodeAt(1));
  tiff.setUint16(2, 42, isLittle);
  tiff.setUint32(4, 8, isLittle);
  // One entry: Orientation, a short, once.
  tiff.setUint16(8, 1, isLittle);
  tiff.setUint16(10, 0x0112, isLittle);
  tiff.setUint16(12, 3, isLittle);
  tiff.setUint32(14, 1, isLittle);
  tiff.setUint16(18, orientation, isLittle);
  const exif = [...new TextEncoder().encode('Exif'), 0, 0, ...new Uint8Array(tiff.buffer)];
  const length = exif.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...exif, ...file.subarray(2)]);
}
