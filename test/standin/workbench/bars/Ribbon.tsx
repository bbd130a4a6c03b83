import { useRef, useState } from 'react';
import type { Command } from '../host/connectOffice';
import { moveRows } from '../grid/keys';
import { useBench } from '../useBench';

type Button = { readonly label: string; readonly icon: string } & (
  | { readonly page: string }
  /** Works without the pane; the name in manifest.xml. */
  | { readonly command: string }
);

/** The tab as manifest.xml has it. */
const groups: readonly { readonly name: string; readonly buttons: readonly Button[] }[] = [
  {
    name: 'Mulai',
    buttons: [
      { label: 'Panel', icon: 'icon', page: '' },
      { label: 'Siapkan Buku Kerja', icon: 'icon', page: 'siapkan' },
    ],
  },
  { name: 'Periksa', buttons: [{ label: 'Periksa Data', icon: 'periksa', command: 'periksaData' }] },
  { name: 'Laporan', buttons: [{ label: 'Buat Laporan', icon: 'laporan', command: 'buatLaporan' }] },
  {
    name: 'Data',
    buttons: [
      { label: 'Isi Data', icon: 'icon', page: 'isi' },
      { label: 'Impor Data', icon: 'icon', page: 'impor' },
      { label: 'Rekap Kecamatan', icon: 'icon', page: 'rekap' },
    ],
  },
];

interface RibbonProps {
  readonly commands: ReadonlyMap<string, Command>;
  /** Opens the pane at a page, as the ribbon's other buttons do. */
  readonly onPage: (page: string) => void;
  readonly onOpen: (file: File) => void;
  readonly onNew: () => void;
}

/** Our tab of the ribbon; before it what a workbook's own menu does, behind it what is about this Excel. */
export function Ribbon({ commands, onPage, onOpen, onNew }: RibbonProps) {
  const bench = useBench();
  const [running, setRunning] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const run = async (name: string) => {
    setRunning(true);
    await commands.get(name)?.({ completed: () => setRunning(false) });
  };
  const { canUndo, canRedo } = bench.screen?.undo ?? { canUndo: false, canRedo: false };
  return (
    <>
      <div className="group">
        <div className="buttons small">
          <button onClick={onNew}>Buku baru</button>
          <button onClick={() => picker.current?.click()}>Buka berkas</button>
          <button onClick={() => void save(bench)}>Simpan berkas</button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".xlsx"
            aria-label="Berkas yang dibuka"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) onOpen(file);
            }}
          />
        </div>
        <span className="name">{bench.screen?.fileName ?? 'Berkas'}</span>
      </div>
      <div className="group">
        <div className="buttons small">
          <button disabled={!canUndo} title="Ctrl+Z" onClick={() => void bench.run('undo')}>
            Urungkan
          </button>
          <button disabled={!canRedo} title="Ctrl+Y" onClick={() => void bench.run('redo')}>
            Ulangi
          </button>
          <button title="Ctrl++" onClick={() => void moveRows(bench, 'insertRows')}>
            Sisipkan baris
          </button>
          <button title="Ctrl+-" onClick={() => void moveRows(bench, 'deleteRows')}>
            Hapus baris
          </button>
          <button onClick={() => void bench.run('addSheet')}>Lembar baru</button>
        </div>
        <span className="name">Sunting</span>
      </div>
      <div className="ours" role="group" aria-label="Indikator Mandiri">
        {groups.map(({ name, buttons }) => (
          <div className="group" key={name}>
            <div className="buttons">
              {buttons.map((button) => (
                <button
                  key={button.label}
                  className="large"
                  disabled={'command' in button && running}
                  onClick={() => ('command' in button ? void run(button.command) : onPage(button.page))}
                >
                  <img src={`assets/${button.icon}-32.png`} alt="" width={24} height={24} />
                  {button.label}
                </button>
              ))}
            </div>
            <span className="name">{name}</span>
          </div>
        ))}
      </div>
      <div className="group">
        <label>
          <input type="checkbox" onChange={(event) => void bench.run('holdTyping', event.target.checked)} /> sel sedang
          diketik
        </label>
        <span className="name">Excel tiruan</span>
      </div>
    </>
  );
}

async function save(bench: ReturnType<typeof useBench>): Promise<void> {
  const bytes = await bench.run('save');
  if (bytes === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = bench.screen?.fileName ?? 'Buku kerja.xlsx';
  link.click();
  URL.revokeObjectURL(link.href);
}
