import type { Frame } from '../model/slides';

/** Where blocks stand on a slide: figures in a strip on top, the rest below it in one or two columns. */

const left = 0.6;
const width = 12.13;
const gap = 0.35;
const half = (width - gap) / 2;
const stripTop = 1.5;
const stripHeight = 1.3;
const bodyTop = 3.0;
const bodyHeight = 3.5;
const noteTop = 6.55;

export const frames = {
  strip: { x: left, y: stripTop, w: width, h: stripHeight },
  below: { x: left, y: bodyTop, w: width, h: bodyHeight },
  belowLeft: { x: left, y: bodyTop, w: half, h: bodyHeight },
  belowRight: { x: left + half + gap, y: bodyTop, w: half, h: bodyHeight },
  full: { x: left, y: stripTop, w: width, h: noteTop - stripTop },
  fullLeft: { x: left, y: stripTop, w: half, h: noteTop - stripTop },
  fullRight: { x: left + half + gap, y: stripTop, w: half, h: noteTop - stripTop },
  note: { x: left, y: noteTop, w: width, h: 0.35 },
} as const satisfies Record<string, Frame>;

/** Table rows, without the heading, that fit a frame of the full height. */
export const fullTableRows = 13;
