import { useEffect, useState } from 'react';
import type { StandInHost } from '..';
import { SheetGrid } from './SheetGrid';

interface SheetsProps {
  readonly host: StandInHost;
  /** Fires `change` when the workbook may look different. */
  readonly changed: EventTarget;
}

/** The stand-in's workbook: the active sheet and the tabs of all visible ones. */
export function Sheets({ host, changed }: SheetsProps) {
  const [sheets, setSheets] = useState(() => host.viewScreen());
  useEffect(() => {
    let frame = 0;
    const onChange = () => {
      // Many changes within a moment are drawn once.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSheets(host.viewScreen()));
    };
    changed.addEventListener('change', onChange);
    return () => changed.removeEventListener('change', onChange);
  }, [host, changed]);

  const active = sheets.find((sheet) => sheet.active);
  return (
    <>
      {active !== undefined && <SheetGrid key={active.name} sheet={active} host={host} />}
      <nav className="tabs" aria-label="Lembar">
        {sheets
          .filter(({ visibility }) => visibility === 'Visible')
          .map(({ name, active: current }) => (
            <button key={name} aria-current={current} onClick={() => host.select(name, 'A1')}>
              {name}
            </button>
          ))}
      </nav>
    </>
  );
}
