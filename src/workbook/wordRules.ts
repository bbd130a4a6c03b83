import { styles } from '../engine/report';
import type { CellFormat, ReportArea, ReportSheet, WordLook } from '../engine/report';
import { rectangles } from './rectangles';

/** A look that the cells of an area take where their texts begin with certain letters. */
export interface WordRule {
  readonly area: ReportArea;
  readonly begins: string;
  /** Of it, a conditional format has the fill and the colour and weight of the script. */
  readonly look: CellFormat;
}

/** The conditional formats of a report sheet, in as few areas as there are blocks of cells with the same words. */
export function wordRules(sheet: ReportSheet): readonly WordRule[] {
  const looks = new Map<string, readonly WordLook[]>();
  const keys = sheet.rows.map((row) =>
    row.map((cell) => {
      if (cell?.looks === undefined) return null;
      const key = JSON.stringify(cell.looks);
      looks.set(key, cell.looks);
      return key;
    }),
  );
  return rectangles(keys).flatMap(({ key, top, left, rows, columns }) =>
    (looks.get(key) ?? []).map(({ begins, style }) => ({
      area: { row: top, column: left, rows, columns },
      begins,
      look: styles[style],
    })),
  );
}
