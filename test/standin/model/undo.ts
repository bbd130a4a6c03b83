import type { CellValue } from '../../../src/engine/schema';
import type { Area } from './area';
import type { Sheet } from './book';
import type { CellExtra } from './sheet';

interface Before {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly { readonly value: CellValue; readonly extra: CellExtra | undefined }[];
}

/** What the user can take back: contents of cells, a step for each edit and each batch of the add-in. */
export class UndoStack {
  private readonly steps: (readonly Before[])[] = [];
  private running: Before[] = [];

  /** Keeps what cells hold, before they are changed. */
  remember(sheet: Sheet, area: Area): void {
    const target = sheet.bounded(area);
    if (target === null) return;
    const cells: Before['cells'][number][] = [];
    sheet.each(target, (row, column) =>
      cells.push({ value: sheet.value(row, column), extra: sheet.extra(row, column) }),
    );
    this.running.push({ sheet, area: target, cells });
  }

  /** What was changed since the last call is a step; `lost`: it cannot be taken back, nor what was before it. */
  close(lost: boolean): void {
    const step = this.running;
    this.running = [];
    if (step.length === 0) return;
    if (lost) this.clear();
    else this.steps.push(step);
  }

  clear(): void {
    this.steps.length = 0;
  }

  /** Takes back the last step and gives the cells concerned; null when there is none. */
  undo(): readonly Before[] | null {
    const step = this.steps.pop();
    if (step === undefined) return null;
    for (const { sheet, area, cells } of [...step].reverse()) {
      let index = 0;
      sheet.each(area, (row, column) => {
        const { value = null, extra } = cells[index] ?? {};
        index += 1;
        sheet.put(row, column, { value });
        sheet.setExtra(row, column, extra ?? {});
      });
    }
    return step;
  }
}
