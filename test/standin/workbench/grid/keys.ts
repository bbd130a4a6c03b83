import type { KeyboardEvent } from 'react';
import { sheetColumns, sheetRows } from '../../model/area';
import type { Direction } from '../../user/edge';
import type { Bench } from '../bench';

/** The keyboard, as in Excel. */

const arrows: Readonly<Record<string, { direction: Direction; down: number; right: number }>> = {
  ArrowUp: { direction: 'up', down: -1, right: 0 },
  ArrowDown: { direction: 'down', down: 1, right: 0 },
  ArrowLeft: { direction: 'left', down: 0, right: -1 },
  ArrowRight: { direction: 'right', down: 0, right: 1 },
};

/** Rows that a screen has, for PageUp and PageDown. */
const page = 24;

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'> & { readonly isControl: boolean };
type Action = (bench: Bench, key: Key) => unknown;

/** Focus on the cells again after typing in a field above them. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('.grid')?.focus();

const ofControl: Readonly<Record<string, Action>> = {
  Home: (bench, { shiftKey }) => {
    const frozen = bench.screen?.sheet.frozen ?? { rows: 0, columns: 0 };
    bench.goTo({ row: shiftKey ? 0 : frozen.rows, column: shiftKey ? 0 : frozen.columns }, shiftKey);
  },
  End: (bench, { shiftKey }) => {
    const used = bench.screen?.sheet.used ?? { rows: 1, columns: 1 };
    bench.goTo({ row: Math.max(0, used.rows - 1), column: Math.max(0, used.columns - 1) }, shiftKey);
  },
  a: (bench) => {
    const { used } = bench.screen?.sheet ?? { used: { rows: 1, columns: 1 } };
    const area = { top: 0, left: 0, rows: Math.max(1, used.rows), columns: Math.max(1, used.columns) };
    bench.select({ ...bench.selection, areas: [area] });
  },
  ' ': (bench) => {
    const last = bench.selection.areas.at(-1);
    if (last !== undefined) bench.select({ ...bench.selection, areas: [{ ...last, top: 0, rows: sheetRows }] });
  },
  z: (bench, { shiftKey }) => bench.run(shiftKey ? 'redo' : 'undo'),
  y: (bench) => bench.run('redo'),
  '+': (bench) => moveRows(bench, 'insertRows'),
  '=': (bench) => moveRows(bench, 'insertRows'),
  '-': (bench) => moveRows(bench, 'deleteRows'),
  PageDown: (bench) => neighbour(bench, 1),
  PageUp: (bench) => neighbour(bench, -1),
};

const plain: Readonly<Record<string, Action>> = {
  Enter: (bench, { shiftKey }) => bench.move(shiftKey ? -1 : 1, 0, false),
  Tab: (bench, { shiftKey }) => bench.move(0, shiftKey ? -1 : 1, false),
  F2: (bench) => bench.edit(null),
  Delete: (bench) => bench.run('clear', bench.sheetName, bench.selection.areas),
  Backspace: (bench) => bench.edit(''),
  Home: (bench, { shiftKey }) => bench.goTo({ ...bench.selection[shiftKey ? 'lead' : 'active'], column: 0 }, shiftKey),
  PageDown: (bench, { shiftKey }) => bench.move(page, 0, shiftKey),
  PageUp: (bench, { shiftKey }) => bench.move(-page, 0, shiftKey),
  Escape: (bench) => bench.set({ copied: null, list: null, notice: '' }),
  F9: () => undefined,
};

/** Rows of the last area are inserted or deleted. */
export function moveRows(bench: Bench, how: 'insertRows' | 'deleteRows'): unknown {
  const last = bench.selection.areas.at(-1);
  return last !== undefined && last.rows < sheetRows && bench.run(how, bench.sheetName, last.top, last.rows);
}

/** The next visible sheet. */
function neighbour(bench: Bench, step: 1 | -1): unknown {
  const tabs = (bench.screen?.tabs ?? []).filter(({ visibility }) => visibility === 'Visible');
  const next = tabs[tabs.findIndex(({ active }) => active) + step];
  return next !== undefined && bench.run('show', next.name);
}

function actionOf(bench: Bench, key: Key): (() => unknown) | null {
  const { shiftKey, isControl, altKey } = key;
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const arrow = arrows[name];
  if (arrow !== undefined) {
    if (altKey && name === 'ArrowDown') return () => bench.openChoices();
    return isControl
      ? () => bench.jump(arrow.direction, shiftKey)
      : () => bench.move(arrow.down, arrow.right, shiftKey);
  }
  const action = isControl ? ofControl[name] : plain[name];
  if (action !== undefined) return () => action(bench, key);
  if (shiftKey && name === ' ' && !isControl) {
    const last = bench.selection.areas.at(-1);
    return () =>
      last !== undefined && bench.select({ ...bench.selection, areas: [{ ...last, left: 0, columns: sheetColumns }] });
  }
  return !isControl && !altKey && key.key.length === 1 ? () => bench.edit(key.key) : null;
}

/** A key while cells have the focus. Ctrl+C, X and V come as events of the clipboard. */
export function onKeyDown(bench: Bench, event: KeyboardEvent): void {
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const action = actionOf(bench, { key, shiftKey, altKey, isControl: ctrlKey || metaKey });
  if (action === null) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

/** A key while somebody types into a cell, there or in the formula bar. */
export function onEditKey(bench: Bench, event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>): void {
  const { editing } = bench;
  if (editing === null) return;
  const { key, shiftKey, altKey } = event;
  const arrow = editing.isFresh && !editing.inBar ? arrows[key] : undefined;
  if (key === 'Enter' && altKey) {
    bench.typeText(`${editing.text}\n`);
    event.preventDefault();
    return;
  }
  const then =
    key === 'Enter'
      ? { down: shiftKey ? -1 : 1, right: 0 }
      : key === 'Tab'
        ? { down: 0, right: shiftKey ? -1 : 1 }
        : arrow;
  if (then === undefined && key !== 'Escape') {
    event.stopPropagation();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  void bench.endEdit(key === 'Escape' ? null : (then ?? null));
  focusGrid();
}
