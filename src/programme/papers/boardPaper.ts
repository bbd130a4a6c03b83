import { PaperSheet, unknownMark, type Paper, type PaperNeed, type PaperPart } from '../../engine/report';
import { kodeBkm, namaBkm } from '../tasks/boards';
import { boardsOf, dataOf, namaDesa, type PaperData } from './common';

/** What puts a board on a sheet that was begun, and at last what comes below all boards. */
export interface BoardWriter<Item> {
  put(board: number, item: Item): void;
  end?(): void;
}

/** A paper of which each board has pages of its own. */
export interface BoardPaper<Item> {
  readonly id: string;
  readonly needs?: readonly PaperNeed[];
  readonly orientation: 'portrait' | 'landscape';
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Id and name of the sheet where they are others than those of the paper. */
  sheet?(data: PaperData): { readonly id: string; readonly name: string };
  /** What there is to print of boards, by their rows of BKM; -1: of none that is known. */
  items(data: PaperData): ReadonlyMap<number, Item>;
  /** Puts what stands once above all boards. */
  begin(sheet: PaperSheet, data: PaperData): BoardWriter<Item>;
}

/** Key, name and place of a board by its row of BKM. */
function partOf({ book, context }: PaperData, board: number): PaperPart {
  if (board === -1) return { key: unknownMark, name: context.texts.text('paper.noBoard'), place: '' };
  return { key: kodeBkm(book, board), name: namaBkm(book, board), place: namaDesa(book, board) };
}

/** Makes a paper: one sheet on which each board begins a page, or a sheet for each board. */
export function boardPaper<Item>(paper: BoardPaper<Item>): Paper {
  const { id, needs = [], orientation, widths } = paper;
  return {
    id,
    needs,
    make(subject) {
      const data = dataOf(subject);
      const items = paper.items(data);
      const entries = boardsOf(data, items).flatMap((board) => {
        const item = items.get(board);
        return item === undefined ? [] : [[board, item] as const];
      });
      if (entries.length === 0) return [];
      const named = paper.sheet?.(data) ?? { id, name: data.context.texts.text(`paper.${id}.sheet`) };
      const sheetOf = (own: typeof entries, { id: sheetId, name }: typeof named) => {
        const sheet = new PaperSheet(data.context, { id: sheetId, name, printedAs: named.name, orientation, widths });
        const writer = paper.begin(sheet, data);
        own.forEach(([board, item], index) => {
          if (index > 0) sheet.breakPage();
          writer.put(board, item);
        });
        writer.end?.();
        return sheet.finish();
      };
      if (!subject.isApart) return [{ sheet: sheetOf(entries, named), part: null }];
      const parts = entries.map(([board]) => partOf(data, board));
      return entries.map((entry, index) => {
        const part = parts[index] ?? partOf(data, entry[0]);
        const own = { id: `${named.id}-${part.key}`, name: sheetName(part, parts) };
        return { sheet: sheetOf([entry], own), part };
      });
    },
  };
}

/** The desa of a board, as the name of its sheet; its code where another board's desa has the same name. */
const sheetName = ({ key, place }: PaperPart, all: readonly PaperPart[]): string =>
  place !== '' && all.filter((other) => other.place === place).length === 1 ? place : key;
