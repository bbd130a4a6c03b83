import type { Task } from '../../engine/entry';
import { angsuran } from './angsuran';
import { bukaKembali } from './bukaKembali';
import { hapusBuku } from './hapusBuku';
import { isianUpk } from './isianUpk';
import { jadwalUlang } from './jadwalUlang';
import { koreksi } from './koreksi';
import { pelunasan } from './pelunasan';
import { pinjamanBaru } from './pinjamanBaru';
import { setoran } from './setoran';
import { surat } from './surat';
import { tutupBuku } from './tutupBuku';

export { monthWork } from './monthWork';

/** The month's work (docs/spec/entry.md 4), in the order in which Beranda lists it. */
export const tasks: readonly Task[] = [
  setoran,
  angsuran,
  pinjamanBaru,
  pelunasan,
  jadwalUlang,
  hapusBuku,
  koreksi,
  surat,
  isianUpk,
  tutupBuku,
  bukaKembali,
];
