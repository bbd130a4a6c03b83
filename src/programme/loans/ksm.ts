import type { Entity } from '../../engine/measure';

/** The groups that borrow: Kode KSM, else Nama KSM ignoring case and spacing, told apart within their board (docs/spec/indicators.md, `pin.ksm`). */
export const ksm: Entity = { id: 'ksm', by: ['Kode KSM', 'Nama KSM'], within: 'Kode BKM' };

/** Boards, by their code. */
export const bkm: Entity = { id: 'bkm', by: ['Kode BKM'] };
