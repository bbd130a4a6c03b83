import { useEffect, useRef, useState } from 'react';
import { addressOf } from '../../../../src/engine/dataset';
import type { Bench } from '../bench';
import { cellArea } from '../grid/selection';
import { focusGrid } from '../grid/keys';
import { useBench } from '../useBench';

/** Where the list of a cell hangs, on the page. */
function placeOf({ list }: Bench): React.CSSProperties {
  const cell = list === null ? null : document.querySelector(`[data-cell="${addressOf(list.at.row, list.at.column)}"]`);
  const { left = 0, bottom = 0, width = 160 } = cell?.getBoundingClientRect() ?? {};
  return { left, top: bottom, minWidth: Math.max(160, width) };
}

/** The list that hangs under a cell: what it may hold, or what its filter shows. */
export function CellList() {
  const bench = useBench();
  const { list, screen } = bench;
  if (list === null) return null;
  const { row, column } = list.at;
  if (list.kind === 'filter') return <FilterList key={`${row} ${column}`} />;
  return <Choices choices={screen?.cell.choices ?? []} />;
}

const close = (bench: Bench): void => {
  bench.set({ list: null });
  focusGrid();
};

function Choices({ choices }: { readonly choices: readonly string[] }) {
  const bench = useBench();
  const box = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(Math.max(0, choices.indexOf(bench.activeText)));
  useEffect(() => box.current?.focus(), []);
  const take = (choice: string | undefined) => {
    if (choice !== undefined && bench.list !== null)
      void bench.run('type', bench.sheetName, cellArea(bench.list.at), [[choice]]);
    close(bench);
  };
  return (
    <ul
      ref={box}
      className="cell-list"
      role="listbox"
      aria-label="Pilihan sel"
      tabIndex={0}
      style={placeOf(bench)}
      onBlur={() => bench.set({ list: null })}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
        else if (key === 'ArrowUp') setAt(Math.max(0, at - 1));
        else if (key === 'Enter') take(choices[at]);
        else if (key === 'Escape') close(bench);
      }}
    >
      {choices.map((choice, index) => (
        <li key={choice} role="option" aria-selected={index === at} onMouseDown={() => take(choice)}>
          {choice}
        </li>
      ))}
    </ul>
  );
}

interface FilterChoice {
  readonly text: string;
  readonly isShown: boolean;
}

function FilterList() {
  const bench = useBench();
  const box = useRef<HTMLDivElement>(null);
  const [choices, setChoices] = useState<readonly FilterChoice[]>([]);
  const { list, sheetName } = bench;
  const { row, column } = list?.at ?? { row: 0, column: 0 };
  useEffect(() => {
    void bench.run('filterChoices', sheetName, row, column).then((found) => setChoices(found ?? []));
    box.current?.focus();
  }, [bench, sheetName, row, column]);
  const apply = (texts: readonly string[] | null) => {
    void bench.run('filter', sheetName, row, column, texts);
    close(bench);
  };
  const isAll = choices.every(({ isShown }) => isShown);
  return (
    <div
      ref={box}
      className="cell-list"
      role="dialog"
      aria-label="Saring"
      tabIndex={-1}
      style={placeOf(bench)}
      onKeyDown={({ key }) => key === 'Escape' && close(bench)}
    >
      <label>
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => setChoices(choices.map((choice) => ({ ...choice, isShown: !isAll })))}
        />{' '}
        (Pilih semua)
      </label>
      <div className="choices">
        {choices.slice(0, 500).map(({ text, isShown }) => (
          <label key={text}>
            <input
              type="checkbox"
              checked={isShown}
              onChange={() =>
                setChoices(choices.map((choice) => (choice.text === text ? { text, isShown: !isShown } : choice)))
              }
            />{' '}
            {text === '' ? '(Kosong)' : text}
          </label>
        ))}
      </div>
      <button onClick={() => apply(isAll ? null : choices.filter(({ isShown }) => isShown).map(({ text }) => text))}>
        OK
      </button>
      <button onClick={() => apply(null)}>Hapus saringan</button>
      <button onClick={() => close(bench)}>Batal</button>
    </div>
  );
}
