import { useEffect, type RefObject } from 'react';
import { sheetColumns, sheetRows } from '../../model/area';
import type { Bench } from '../bench';

/** Cells of a text as other programs copy them: tabs between columns, a line a row, quotes around texts with either. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A field in quotes (doubled within), or anything up to the next tab or line.
  const field = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [whole, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== '\t') {
      rows.push(row);
      row = [];
    }
    if (end === '' || (whole.endsWith('\n') && field.lastIndex === text.length)) break;
  }
  return rows;
}

/** Copies or cuts the last area: as text for other programs, and with formulas and formats for pasting here. */
async function copy(bench: Bench, isCut: boolean): Promise<void> {
  const area = bench.selection.areas.at(-1);
  if (area === undefined) return;
  const sheet = bench.sheetName;
  const text = await bench.run('copyText', sheet, area);
  if (text === null) return;
  await navigator.clipboard.writeText(text);
  bench.set({ copied: { sheet, area, isCut, text } });
}

/** Pastes what was copied here with formulas and formats, a text of another program as if it were typed. */
async function paste(bench: Bench, text: string): Promise<void> {
  const { copied, selection, sheetName } = bench;
  const target = selection.areas.at(-1);
  if (target === undefined || text === '') return;
  const isOurs = copied !== null && text.replaceAll('\r', '') === copied.text.replaceAll('\r', '');
  if (isOurs) {
    const area = await bench.run('paste', copied, sheetName, target);
    if (copied.isCut) bench.set({ copied: null });
    if (area !== null) bench.select({ ...bench.selection, areas: [area] });
    return;
  }
  bench.set({ copied: null });
  const rows = cellsOfText(text);
  const columns = Math.max(...rows.map((row) => row.length));
  const [[only = ''] = []] = rows;
  const isSpread = rows.length === 1 && columns === 1 && target.rows < sheetRows && target.columns < sheetColumns;
  const area = isSpread ? target : { ...target, rows: rows.length, columns };
  const texts = isSpread
    ? [[only]]
    : rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ''));
  await bench.run('type', sheetName, area, texts);
  bench.select({ ...bench.selection, areas: [area] });
}

/** Ctrl+C, X and V while cells have the focus. */
export function useClipboard(bench: Bench, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isOfCells = () => grid.current?.contains(document.activeElement) === true && bench.editing === null;
    const on = (name: 'copy' | 'cut' | 'paste', act: (event: ClipboardEvent) => unknown) => {
      const listener = (event: ClipboardEvent) => {
        if (!isOfCells()) return;
        event.preventDefault();
        act(event);
      };
      document.addEventListener(name, listener);
      return () => document.removeEventListener(name, listener);
    };
    const endings = [
      on('copy', () => void copy(bench, false)),
      on('cut', () => void copy(bench, true)),
      on('paste', (event) => void paste(bench, event.clipboardData?.getData('text/plain') ?? '')),
    ];
    return () => endings.forEach((end) => end());
  }, [bench, grid]);
}
