/** Beginnings of the segments of a JPEG file that are looked at. */
const app1 = 0xffe1;
const startOfScan = 0xffda;
/** The tag of EXIF that says how the camera was held. */
const orientationTag = 0x0112;

/**
 * How the camera held a JPEG picture, 1 (upright) to 8, as its EXIF data say (Exif 2.3, CIPA DC-008); 1 where they say nothing or cannot be read.
 */
export function jpegOrientation(bytes: Uint8Array): number {
  try {
    return readOrientation(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A place beyond the end of a file that was cut off.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function readOrientation(view: DataView): number {
  for (let at = 2; at + 4 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === startOfScan || marker < 0xff00) return 1;
    // "Exif", then two zeros.
    if (marker === app1 && view.getUint32(at + 4) === 0x45786966) return orientationIn(view, at + 10);
  }
  return 1;
}

/** Looks through the first directory of a TIFF structure. */
function orientationIn(view: DataView, start: number): number {
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, isLittle) === orientationTag) return view.getUint16(entry + 8, isLittle);
  }
  return 1;
}
