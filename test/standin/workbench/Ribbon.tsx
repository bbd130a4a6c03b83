import { useState } from 'react';
import type { StandInHost } from '..';
import type { Command } from './connectOffice';

const buttons = [
  { name: 'periksaData', label: 'Periksa Data' },
  { name: 'buatLaporan', label: 'Buat Laporan' },
] as const;

interface RibbonProps {
  readonly commands: ReadonlyMap<string, Command>;
  readonly host: StandInHost;
}

/** The buttons of the ribbon tab that work without the pane, a way to keep the workbook, and Excel's most frequent refusal. */
export function Ribbon({ commands, host }: RibbonProps) {
  const [running, setRunning] = useState(false);
  const run = async (name: string) => {
    setRunning(true);
    await commands.get(name)?.({ completed: () => setRunning(false) });
  };
  const save = async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(await host.save())]));
    link.download = 'Buku kerja.xlsx';
    link.click();
  };
  return (
    <>
      <strong>Excel tiruan</strong>
      {buttons.map(({ name, label }) => (
        <button key={name} disabled={running} onClick={() => void run(name)}>
          {label}
        </button>
      ))}
      <button onClick={() => void save()}>Simpan berkas</button>
      <label>
        <input type="checkbox" onChange={(event) => (host.editMode = event.target.checked)} /> sel sedang diketik
      </label>
    </>
  );
}
