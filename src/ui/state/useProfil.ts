import { useEffect, useState } from 'react';
import { readDataset, type Profil } from '../../engine/dataset';
import { profilTable } from '../../engine/schema';
import type { Workbook } from '../../workbook/port';

/** Profil of a workbook, read once when the pane opens so that the header can name kecamatan and period; null until then, or without one. */
export function useProfil(workbook: Workbook): Profil | null {
  const [profil, setProfil] = useState<Profil | null>(null);
  useEffect(() => {
    let wanted = true;
    workbook.readTables([profilTable.name]).then(
      (raw) => {
        if (wanted && raw.tables.length > 0) setProfil(readDataset(raw).profil);
      },
      // The header stays without a name; whatever is wrong is told when the user starts something.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [workbook]);
  return profil;
}
