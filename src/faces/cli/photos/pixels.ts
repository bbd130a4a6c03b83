/** A picture as pixels, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const channels = 4;

/** How a camera held a picture (EXIF, 1 to 8): the stored place of each pixel that is shown, from the shown picture's width and height. */
type Place = (x: number, y: number, right: number, bottom: number) => readonly [x: number, y: number];
const places: Readonly<Record<number, Place>> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _right, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, right) => [y, right - x],
  7: (x, y, right, bottom) => [bottom - y, right - x],
  8: (x, y, _right, bottom) => [bottom - y, x],
};

/** The picture upright, from the way the camera was held; any other number leaves it as it is. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  const place = places[orientation];
  if (place === undefined) return pixels;
  const isTurned = orientation >= 5;
  const [width, height] = isTurned ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const from = new Uint32Array(new Uint8Array(pixels.data).buffer);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = place(x, y, width - 1, height - 1);
      to[y * width + x] = from[row * pixels.width + column] ?? 0;
    }
  }
  return { width, height, data: new Uint8Array(to.buffer) };
}

/** The picture with its longest side at most so many pixels; each new pixel is the mean of those that it stands for. Smaller ones stay. */
export function shrunk(pixels: Pixels, longest: number): Pixels {
  const scale = Math.max(pixels.width, pixels.height) / longest;
  if (scale <= 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width / scale));
  const height = Math.max(1, Math.round(pixels.height / scale));
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = span(y, height, pixels.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = span(x, width, pixels.width);
      const count = (bottom - top) * (right - left);
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let row = top; row < bottom; row++) {
          const start = row * pixels.width;
          for (let column = left; column < right; column++)
            sum += pixels.data[(start + column) * channels + channel] ?? 0;
        }
        data[(y * width + x) * channels + channel] = Math.round(sum / count);
      }
    }
  }
  return { width, height, data };
}

/** First and last (exclusive) of the old places that a new one stands for; never none. */
function span(at: number, size: number, of: number): readonly [number, number] {
  const first = Math.floor((at * of) / size);
  return [first, Math.max(first + 1, Math.floor(((at + 1) * of) / size))];
}

/** The picture on white paper: JPEG knows no transparency. */
export function onWhite({ width, height, data }: Pixels): Pixels {
  const paper = new Uint8Array(data);
  for (let at = 0; at < paper.length; at += channels) {
    const opacity = (paper[at + 3] ?? 255) / 255;
    if (opacity === 1) continue;
    for (let channel = at; channel < at + 3; channel++)
      paper[channel] = Math.round((paper[channel] ?? 0) * opacity + 255 * (1 - opacity));
    paper[at + 3] = 255;
  }
  return { width, height, data: paper };
}
