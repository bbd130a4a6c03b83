import type { SlideMaker } from '../../engine/report';
import { blmSlides } from './blm';
import { fotoSlides } from './foto';
import { aimSlides, noteSlides, programSlides, targetSlides } from './frame';
import { inovasiSlides } from './inovasi';
import { fisikSlides, tridayaSlides } from './kegiatan';
import { kelembagaanSlides } from './kelembagaan';
import { kemitraanSlides } from './kemitraan';
import { upkSlides } from './upk';
import { wilayahSlides } from './wilayah';

/** The slides of the programme deck of docs/spec/deck.md, in their order, after its title. */
export const slides: readonly SlideMaker[] = [
  programSlides,
  aimSlides,
  targetSlides,
  wilayahSlides,
  blmSlides,
  fisikSlides,
  fotoSlides,
  tridayaSlides,
  upkSlides,
  kelembagaanSlides,
  kemitraanSlides,
  inovasiSlides,
  noteSlides,
];
