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
  /** Opens the pane at a page, as the ribbon's other buttons do. */
  readonly onPage: (page: string) => void;
}

/** The buttons of the ribbon tab: that which opens the pane at a page, those that work without it; a way to keep the workbook, and Excel's most frequent refusal. */
export function Ribbon({ commands, host, onPage }: RibbonProps) {
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
      <button onClick={() => onPage('siapkan')}>Siapkan Buku Kerja</button>
      <button onClick={() => onPage('rekap')}>Rekap Kecamatan</button>
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
