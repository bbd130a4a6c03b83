import type { Dataset } from '../../dataset';
import type { Measuring } from '../../measure';

type Areas = Measuring['areas'];

/** Codes of the boards of each area slot, as BKM writes them, in its order; only desa have boards. */
export function boardsOfDesa({ tables }: Dataset, areas: Areas): readonly (readonly string[])[] {
  const { codes, dictionary } = tables.BKM.text('Kode BKM');
  const numbers = areas.rowBoards('BKM');
  const boards = areas.slots.map((): string[] => []);
  const seen = new Set<number>();
  codes.forEach((code, row) => {
    const board = numbers[row] ?? -1;
    const text = dictionary[code];
    if (board < 0 || text === undefined || seen.has(board)) return;
    seen.add(board);
    const slot = areas.boardSlot(board);
    if (slot !== areas.unlinked) boards[slot]?.push(text);
  });
  return boards;
}

/** The slot whose row of `Dasar Perhitungan` holds a code, by the code in lower case, because SUMIFS ignores case. */
export function criterionSlots(
  areas: Areas,
  boards: readonly (readonly string[])[],
): Readonly<Record<'Kode Desa' | 'Kode BKM', ReadonlyMap<string, number>>> {
  return {
    'Kode Desa': new Map(
      areas.slots.flatMap(({ level, code }, slot) => (level === 'desa' ? [[code.toLowerCase(), slot]] : [])),
    ),
    'Kode BKM': new Map(
      boards.flatMap((codes, slot) => codes.map((code): [string, number] => [code.toLowerCase(), slot])),
    ),
  };
}
