import { useEffect, useState } from 'react';
import type { SelectedCell, Workbook } from '../../workbook/port';

/** The cell of a report sheet that was selected last; selecting a cell of the data changes nothing. Null before, and without Excel. */
export function useReportCell(workbook: Workbook): SelectedCell | null {
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  useEffect(() => {
    let ended = false;
    let stop: (() => void) | undefined;
    workbook
      .watchSelection?.((cell) => {
        if (!ended && cell.mark !== null) setSelected(cell);
      })
      .then(
        (end) => {
          if (ended) end();
          else stop = end;
        },
        // Without events nothing follows the selection; a tap on a card explains its number all the same.
        () => undefined,
      );
    return () => {
      ended = true;
      stop?.();
    };
  }, [workbook]);
  return selected;
}
