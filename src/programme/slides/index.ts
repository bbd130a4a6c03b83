import type { SlideMaker } from '../../engine/report';
import { blmSlides } from './blm';
import { aimSlides, noteSlides } from './frame';
import { inovasiSlides } from './inovasi';
import { fisikSlides, tridayaSlides } from './kegiatan';
import { kelembagaanSlides } from './kelembagaan';
import { upkSlides } from './upk';
import { wilayahSlides } from './wilayah';

/** The slides of the programme deck of docs/spec/deck.md, in their order, after its title. */
export const slides: readonly SlideMaker[] = [
  aimSlides,
  wilayahSlides,
  blmSlides,
  fisikSlides,
  tridayaSlides,
  upkSlides,
  kelembagaanSlides,
  inovasiSlides,
  noteSlides,
];
