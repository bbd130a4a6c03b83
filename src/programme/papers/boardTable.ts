import { PaperTable, type PaperColumn, type PaperSheet } from '../../engine/report';
import type { BoardWriter } from './boardPaper';
import { boardTitle, jasaNote, type PaperData } from './common';

/** A table of which each board has its lines, with the sums below them. */
interface BoardTable<Line> {
  /** Of the texts of the paper. */
  readonly id: string;
  /** Day of the figures, a date serial. */
  readonly day: number;
  readonly columns: readonly PaperColumn<Line>[];
  /** False where the sums of boards are not added up. */
  readonly isTotalled: boolean;
  /** What stands above a board's lines, and the label of its sums; absent: its name, and *Jumlah*. */
  named?(board: number, lines: readonly Line[]): { readonly section: string; readonly sum: string };
  /** Puts what stands below the sums of a board. `sum` is their row. */
  below?(board: number, lines: readonly Line[], sum: number): void;
  /** Puts what stands below everything. */
  end?(): void;
}

/** Lines of a board that are kept on one page with their sums. */
const linesWithSums = 2;

/** Puts title and header, which each page repeats, then board by board the lines, their sums and what stands below, and sums of all boards. */
export function boardTable<Line>(
  sheet: PaperSheet,
  data: PaperData,
  { id, day, columns, isTotalled, named, below, end }: BoardTable<Line>,
): BoardWriter<readonly Line[]> {
  const { context } = data;
  const { texts } = context;
  sheet.head(texts.text(`paper.${id}.title`), [
    texts.text('paper.asOf', { area: context.area, day: texts.longDate(day) }),
    ...jasaNote(data),
  ]);
  sheet.skip();
  const table = new PaperTable(sheet, columns);
  table.header();
  const sums: number[] = [];
  return {
    put(board, lines) {
      const { section, sum: label } = named?.(board, lines) ?? {
        section: boardTitle(data, board),
        sum: texts.text('paper.sum'),
      };
      sheet.line(section, 'section');
      table.restart();
      const { first, last } = table.lines(lines);
      const sum = table.sumOf(label, { first, last });
      sums.push(sum);
      below?.(board, lines, sum);
      // The last lines go with their sums, and with what is signed below, so that no signature stands alone.
      sheet.keep(Math.max(first, sum - linesWithSums));
    },
    end() {
      const from = sheet.next;
      if (isTotalled && sums.length > 1) {
        sheet.skip();
        table.totalOf(texts.text('report.total'), sums);
      }
      end?.();
      sheet.keep(from);
    },
  };
}
