import { useState } from 'react';
import { columnLetters } from '../../../../src/engine/dataset';
import { formatArea, parseReference } from '../../model/area';
import { focusGrid, onEditKey } from '../grid/keys';
import { useBench } from '../useBench';

/** Where one is, and what the cell holds: both can be typed into. */
export function FormulaBar() {
  const bench = useBench();
  const { selection, editing } = bench;
  const [place, setPlace] = useState<string | null>(null);
  const { active } = selection;
  const here = `${columnLetters(active.column)}${active.row + 1}`;
  const go = () => {
    const reference = parseReference(place ?? '');
    setPlace(null);
    focusGrid();
    if (reference === null) return;
    const { area } = reference;
    const cell = { row: area.top, column: area.left };
    bench.select({ areas: [area], active: cell, lead: cell });
  };
  return (
    <div className="formula-bar">
      <input
        className="place"
        aria-label="Kotak nama"
        value={place ?? here}
        title={selection.areas.map((area) => formatArea(area)).join(', ')}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setPlace(event.target.value)}
        onBlur={() => setPlace(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          if (event.key === 'Escape') focusGrid();
        }}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <input
        id="formula"
        aria-label="Bilah rumus"
        spellCheck={false}
        value={editing?.text ?? bench.activeText}
        onFocus={() =>
          editing === null ? bench.edit(null, true) : bench.set({ editing: { ...editing, inBar: true } })
        }
        onChange={(event) => bench.typeText(event.target.value)}
        onKeyDown={(event) => onEditKey(bench, event)}
        onBlur={() => void bench.endEdit({ down: 0, right: 0 })}
      />
    </div>
  );
}
