import { serialOf, parts, type Dataset } from '../../engine/dataset';
import type { KabupatenArea } from '../../areas';
import type { AreaIndex } from '../../engine/measure/areas';
import type { SpecialMeasure } from '../../engine/measure/measure';
import { maskedRows } from '../../engine/measure/select';
import { rollUp } from '../../engine/measure/totals';

export interface SpecialContext {
  readonly dataset: Dataset;
  readonly areas: AreaIndex;
  readonly kabupaten: KabupatenArea | null;
  /** Last day of Periode; null when Profil does not say. */
  readonly periode: number | null;
}

/** Values by area slot; null where the value cannot be known. */
type BySlot = (slot: number) => number | null;

/** Counts one for each board in a list, by area. */
function boardsBySlot(areas: AreaIndex, boards: Iterable<number>): BySlot {
  const counts = new Float64Array(areas.slots.length);
  for (const board of boards) {
    const slot = areas.boardSlot(board);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  rollUp(counts, areas, 1);
  return (slot) => counts[slot] ?? 0;
}

/** Saldo Menunggak ≥ 3 Bulan of each board that has a readable value in its UPK row of one month. */
export function arrearsAt(
  { dataset, areas }: Pick<SpecialContext, 'dataset' | 'areas'>,
  month: number,
): Map<number, number> {
  const periode = dataset.tables.UPK.number('Periode').values;
  const saldo = dataset.tables.UPK.number('Saldo Menunggak ≥ 3 Bulan').values;
  const boards = areas.rowBoards('UPK');
  const result = new Map<number, number>();
  for (let row = 0; row < periode.length; row++) {
    const board = boards[row] ?? -1;
    const value = saldo[row] ?? NaN;
    if (periode[row] !== month || board < 0 || Number.isNaN(value)) continue;
    result.set(board, (result.get(board) ?? 0) + value);
  }
  return result;
}

/** Last day of December of the year before. */
export const decemberBefore = (periode: number) => serialOf(parts(periode).year - 1, 12, 31);

/** Whether a board may use BLM: it has no arrears, or less than in December of last year (undefined: not known). */
export const isEligible = (arrears: number, before: number | undefined): boolean =>
  arrears === 0 || arrears < (before ?? 0);

/** Arrears in December of last year, or now, of the boards that have a value in both months; null where there is no such board. */
function comparedArrears(context: SpecialContext, when: 'before' | 'now'): BySlot {
  const { areas, periode } = context;
  if (periode === null) return () => null;
  const before = arrearsAt(context, decemberBefore(periode));
  const totals = new Float64Array(areas.slots.length);
  const boards = new Int32Array(areas.slots.length);
  for (const [board, now] of arrearsAt(context, periode)) {
    const earlier = before.get(board);
    if (earlier === undefined) continue;
    const slot = areas.boardSlot(board);
    totals[slot] = (totals[slot] ?? 0) + (when === 'now' ? now : earlier);
    boards[slot] = (boards[slot] ?? 0) + 1;
  }
  rollUp(totals, areas, 1);
  rollUp(boards, areas, 1);
  return (slot) => ((boards[slot] ?? 0) === 0 ? null : (totals[slot] ?? 0));
}

const evaluators: Readonly<Record<SpecialMeasure, (context: SpecialContext) => BySlot>> = {
  kecamatanPresent({ areas }) {
    return (slot) => (slot === 0 ? areas.kecamatanCount : slot === areas.unlinked ? 0 : 1);
  },
  kecamatanOfKabupaten({ kabupaten }) {
    return () => kabupaten?.kecamatan.length ?? null;
  },
  desaOfKecamatan({ areas, kabupaten }) {
    const official = new Map(kabupaten?.kecamatan.map((area) => [area.code, area.desa.length]));
    const ofKecamatan = (slot: number) => official.get(areas.slots[slot]?.code ?? '') ?? null;
    return (slot) => {
      if (slot === areas.unlinked) return 0;
      if (slot > 0) return ofKecamatan(areas.parentOf(slot));
      let total = 0;
      for (let kecamatan = 1; kecamatan <= areas.kecamatanCount; kecamatan++) {
        const count = ofKecamatan(kecamatan);
        if (count === null) return null;
        total += count;
      }
      return total;
    };
  },
  /** Boards with loans or with a UPK row up to Periode: they owe a report. */
  boardsObliged({ dataset, areas, periode }) {
    if (periode === null) return () => null;
    const obliged = new Uint8Array(areas.boardCount);
    for (const board of areas.rowBoards('Pinjaman')) if (board >= 0) obliged[board] = 1;
    const months = dataset.tables.UPK.number('Periode').values;
    areas.rowBoards('UPK').forEach((board, row) => {
      if (board >= 0 && (months[row] ?? NaN) <= periode) obliged[board] = 1;
    });
    return boardsBySlot(areas, maskedRows(obliged));
  },
  arrearsBefore: (context) => comparedArrears(context, 'before'),
  arrearsNow: (context) => comparedArrears(context, 'now'),
  boardsEligible(context) {
    const { areas, dataset, periode } = context;
    if (periode === null || !dataset.present.has('UPK')) return () => null;
    const before = arrearsAt(context, decemberBefore(periode));
    const now = [...arrearsAt(context, periode)];
    return boardsBySlot(
      areas,
      now.filter(([board, value]) => isEligible(value, before.get(board))).map(([board]) => board),
    );
  },
};

/** Computes the special measures, each once. */
export function specialMeasures(context: SpecialContext): (name: SpecialMeasure, slot: number) => number | null {
  const known = new Map<SpecialMeasure, BySlot>();
  return (name, slot) => {
    const bySlot = known.get(name) ?? evaluators[name](context);
    known.set(name, bySlot);
    return bySlot(slot);
  };
}
