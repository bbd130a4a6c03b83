import { keyOf, type Dataset, type TextColumn } from '../dataset';
import type { TableName } from '../schema';
import type { KabupatenArea } from '../../areas';
import type { Level } from './types';

/** An area that indicators are computed for. */
export interface AreaSlot {
  readonly level: Level;
  /** Empty for the rows that reach no desa. */
  readonly code: string;
  readonly name: string;
}

/**
 * All areas of a workbook as numbered slots (0 is the kabupaten, then kecamatan, then desa, last the rows that reach no desa),
 * and the slot of each row.
 */
export interface AreaIndex {
  readonly slots: readonly AreaSlot[];
  /** Number of kecamatan; their slots are 1 … kecamatanCount. */
  readonly kecamatanCount: number;
  /** Slot of the rows that reach no desa. */
  readonly unlinked: number;
  /** Slot of the kecamatan of a desa slot; the unlinked slot stands for itself. */
  parentOf(slot: number): number;
  /** Desa slot (or the unlinked one) of each row of a table. */
  rowSlots(table: TableName): Int32Array;
  /** Number of each row's board; -1 where Kode BKM is missing. Boards are numbered over all tables. */
  rowBoards(table: 'BKM' | 'BLM' | 'Pinjaman' | 'UPK'): Int32Array;
  readonly boardCount: number;
  /** Desa slot of a board. */
  boardSlot(board: number): number;
}

const kecamatanOf = (kodeDesa: string) => kodeDesa.slice(0, kodeDesa.lastIndexOf('.'));

/** Maps the dictionary of a text column to numbers, given a number for each key. */
function dictionaryNumbers(column: TextColumn, numberOf: (key: string) => number): Int32Array {
  return Int32Array.from(column.dictionary, (text) => numberOf(keyOf(text)));
}

/** Spreads numbers of dictionary entries over the rows; `missing` where the cell is missing. */
function perRow(column: TextColumn, numbers: Int32Array, missing: number): Int32Array {
  return column.codes.map((code) => (code < 0 ? missing : (numbers[code] ?? missing)));
}

/** Numbers the areas of a dataset. Names come from the area codes, or from the workbook where a code is not known. */
export function indexAreas(dataset: Dataset, kabupaten: KabupatenArea | null): AreaIndex {
  const desa = dataset.tables.Desa;
  const kodeDesa = desa.text('Kode Desa');
  const namesInWorkbook = (header: 'Kecamatan' | 'Desa/Kelurahan', row: number) => {
    const column = desa.text(header);
    return column.dictionary[column.codes[row] ?? -1] ?? '';
  };
  const rowOfCode = new Map<string, number>();
  kodeDesa.codes.forEach((code, row) => {
    const text = kodeDesa.dictionary[code];
    if (text !== undefined && !rowOfCode.has(text)) rowOfCode.set(text, row);
  });
  const officialKecamatan = new Map(kabupaten?.kecamatan.map((area) => [area.code, area]));
  const officialDesa = new Map(kabupaten?.kecamatan.flatMap((area) => area.desa.map((item) => [item.code, item.name])));

  const desaCodes = [...rowOfCode.keys()].sort();
  const kecamatanCodes = [...new Set(desaCodes.map(kecamatanOf))];
  const rowOfKecamatan = new Map(desaCodes.map((code) => [kecamatanOf(code), rowOfCode.get(code) ?? 0]));
  const slots: AreaSlot[] = [
    {
      level: 'kabupaten',
      code: dataset.profil.kodeKabupaten ?? '',
      name: kabupaten?.name ?? dataset.profil.kabupaten ?? '',
    },
    ...kecamatanCodes.map((code) => ({
      level: 'kecamatan' as const,
      code,
      name: officialKecamatan.get(code)?.name ?? namesInWorkbook('Kecamatan', rowOfKecamatan.get(code) ?? 0),
    })),
    ...desaCodes.map((code) => ({
      level: 'desa' as const,
      code,
      name: officialDesa.get(code) ?? namesInWorkbook('Desa/Kelurahan', rowOfCode.get(code) ?? 0),
    })),
    { level: 'kecamatan', code: '', name: '' },
  ];
  const kecamatanCount = kecamatanCodes.length;
  const unlinked = slots.length - 1;
  const slotOfDesa = new Map(desaCodes.map((code, index) => [keyOf(code), 1 + kecamatanCount + index]));
  const slotOfKecamatan = new Map(kecamatanCodes.map((code, index) => [code, 1 + index]));
  const parents = slots.map((slot, index) =>
    slot.level === 'desa' ? (slotOfKecamatan.get(kecamatanOf(slot.code)) ?? unlinked) : index,
  );

  const slotsByCode = (column: TextColumn) =>
    perRow(
      column,
      dictionaryNumbers(column, (key) => slotOfDesa.get(key) ?? unlinked),
      unlinked,
    );

  const boards = new Map<string, number>();
  const boardNumber = (key: string) => {
    const known = boards.get(key);
    if (known !== undefined) return known;
    boards.set(key, boards.size);
    return boards.size - 1;
  };
  const boardRows = (table: 'BKM' | 'BLM' | 'Pinjaman' | 'UPK') => {
    const column = dataset.tables[table].text('Kode BKM');
    return perRow(column, dictionaryNumbers(column, boardNumber), -1);
  };
  const boardsOf = {
    BKM: boardRows('BKM'),
    BLM: boardRows('BLM'),
    Pinjaman: boardRows('Pinjaman'),
    UPK: boardRows('UPK'),
  };
  const boardSlots = new Int32Array(boards.size).fill(unlinked);
  const bkmSlots = slotsByCode(dataset.tables.BKM.text('Kode Desa'));
  // The first row of a repeated Kode BKM names the board's desa, as it does for the rules.
  for (let row = boardsOf.BKM.length - 1; row >= 0; row--) {
    const board = boardsOf.BKM[row] ?? -1;
    if (board >= 0) boardSlots[board] = bkmSlots[row] ?? unlinked;
  }
  const slotsByBoard = (table: 'BLM' | 'Pinjaman' | 'UPK') =>
    boardsOf[table].map((board) => (board < 0 ? unlinked : (boardSlots[board] ?? unlinked)));

  const rowSlots: Readonly<Partial<Record<TableName, Int32Array>>> = {
    Desa: slotsByCode(kodeDesa),
    BKM: bkmSlots,
    BLM: slotsByBoard('BLM'),
    Kegiatan: slotsByCode(dataset.tables.Kegiatan.text('Kode Desa')),
    Pinjaman: slotsByBoard('Pinjaman'),
    UPK: slotsByBoard('UPK'),
  };
  return {
    slots,
    kecamatanCount,
    unlinked,
    parentOf: (slot) => parents[slot] ?? unlinked,
    rowSlots: (table) => rowSlots[table] ?? new Int32Array(dataset.tables[table].rowCount).fill(unlinked),
    rowBoards: (table) => boardsOf[table],
    boardCount: boards.size,
    boardSlot: (board) => boardSlots[board] ?? unlinked,
  };
}
