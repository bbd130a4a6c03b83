import type { CellValue } from '../../../src/engine/schema';
import type { Area } from './area';
import type { Sheet } from './book';
import type { CellExtra } from './sheet';

interface Touched {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Something that can be taken back: doing so gives the step that does it again. */
export interface Step {
  /** Cells concerned. */
  readonly touched: readonly Touched[];
  takeBack(): Step;
}

interface Before extends Touched {
  readonly cells: readonly { readonly value: CellValue; readonly extra: CellExtra | undefined }[];
}

function contentsOf({ sheet, area }: Touched): Before {
  const cells: Before['cells'][number][] = [];
  sheet.each(area, (row, column) => cells.push({ value: sheet.value(row, column), extra: sheet.extra(row, column) }));
  return { sheet, area, cells };
}

function restore({ sheet, area, cells }: Before): void {
  let index = 0;
  sheet.each(area, (row, column) => {
    const { value = null, extra } = cells[index] ?? {};
    index += 1;
    sheet.put(row, column, { value });
    sheet.setExtra(row, column, extra ?? {});
  });
}

/** Contents of cells, as they were. */
function cellStep(before: readonly Before[]): Step {
  return {
    touched: before,
    takeBack: () => {
      const now = before.map(contentsOf);
      for (const each of [...before].reverse()) restore(each);
      return cellStep(now);
    },
  };
}

/** What the user can take back, and do again: a step for each edit and each batch of the add-in. */
export class UndoStack {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private running: Before[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Keeps what cells hold, before they are changed. */
  remember(sheet: Sheet, area: Area): void {
    const target = sheet.bounded(area);
    if (target !== null) this.running.push(contentsOf({ sheet, area: target }));
  }

  /** What was changed since the last call is a step; `lost`: it cannot be taken back, nor what was before it. */
  close(lost: boolean): void {
    const step = this.running;
    this.running = [];
    if (step.length === 0) return;
    if (lost) this.clear();
    else this.push(cellStep(step));
  }

  /** Something was done that knows itself how to be taken back. */
  push(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }

  /** Takes back the last step and gives the cells concerned; null when there is none. */
  undo(): readonly Touched[] | null {
    return this.move(this.done, this.undone);
  }

  /** Does again what was taken back last, and gives the cells concerned; null when there is none. */
  redo(): readonly Touched[] | null {
    return this.move(this.undone, this.done);
  }

  private move(from: Step[], to: Step[]): readonly Touched[] | null {
    const step = from.pop();
    if (step === undefined) return null;
    to.push(step.takeBack());
    return step.touched;
  }
}
