import { codeAt, hasGap, joins, type Subject } from '../../../engine/check';

/** Desa row of each BLM row, through its board; -1 where the way there is broken. */
export function desaOfBlm(subject: Subject): Int32Array {
  const boards = subject.get(joins).rows('BLM', 'Kode BKM');
  const desa = subject.get(joins).rows('BKM', 'Kode Desa');
  return boards.map((board) => codeAt(desa, board));
}

/** Desa row of each Kegiatan row; -1 where Kode Desa is missing or unknown. */
export function desaOfKegiatan(subject: Subject): Int32Array {
  return subject.get(joins).rows('Kegiatan', 'Kode Desa');
}

/** True when every BLM and Kegiatan row leads to a desa, and no board's own desa is in doubt. */
export function everyRowHasDesa(subject: Subject): boolean {
  const bkm = subject.state('BKM');
  const kodeDesa = bkm.mask(['Kode Desa']);
  if (bkm.broken.some((bits) => (bits & kodeDesa) !== 0)) return false;
  return !hasGap(subject.get(desaOfBlm)) && !hasGap(subject.get(desaOfKegiatan));
}
