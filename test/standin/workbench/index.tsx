import { createRoot } from 'react-dom/client';
import { excelPane } from '../../../src/faces/pane/excelPane';
import { mountPane } from '../../../src/ui/mount';
import { StandInHost } from '..';
import { connectOffice } from './connectOffice';
import { Ribbon } from './Ribbon';
import { Sheets } from './Sheets';

/**
 * The workbench: the task pane over the stand-in, beside a plain view of the stand-in's sheets, with the ribbon's
 * buttons. `?contoh=1` opens the first sample workbook, `?berkas=` any
 * other on the same server; `?api=` the newest ExcelApi set that the stand-in plays; `?unduh=0` plays desktop Excel, where nothing can be downloaded; `?jeda=` the milliseconds
 * that each answer takes; `?lebar=480` draws the pane wider; `?tolak=call Open` has Excel refuse such steps.
 */
async function start(): Promise<void> {
  const options = new URLSearchParams(location.search);
  const file = options.get('contoh') === '1' ? await firstSample() : options.get('berkas');
  const given = (window.opener as Opener | null)?.buku;
  const bytes =
    file !== null
      ? new Uint8Array(await (await fetch(file)).arrayBuffer())
      : // Bytes of another window are none of this one's.
        given === undefined
        ? null
        : new Uint8Array(given);
  const changed = new EventTarget();
  const host = await StandInHost.open(bytes, {
    apiSet: options.get('api') ?? '1.20',
    latency: Number(options.get('jeda') ?? 0),
    fileName: file?.split('/').at(-1) ?? 'Buku1.xlsx',
    onOpened: openBeside,
    onChange: () => changed.dispatchEvent(new Event('change')),
  });
  for (const step of options.getAll('tolak')) host.refused.add(step);
  document.body.style.setProperty('--pane', `${Number(options.get('lebar') ?? 320)}px`);
  const commands = await connectOffice(host);
  mount('sheets', <Sheets host={host} changed={changed} />);
  const pane = document.getElementById('root');
  if (pane === null) return;
  let unmount: () => void = () => undefined;
  // A button that opens the pane elsewhere has Excel load it anew.
  const showPane = async (page: string | null): Promise<void> => {
    unmount();
    unmount = await mountPane(pane, {
      ...excelPane(),
      dark: options.get('gelap') === '1',
      page,
      canDownload: options.get('unduh') !== '0',
    });
  };
  mount('ribbon', <Ribbon commands={commands} host={host} onPage={(page) => void showPane(page)} />);
  await showPane(options.get('halaman'));
}

/** A workbook that the add-in opens stands in a window of its own, as in Excel. */
function openBeside(bytes: Uint8Array): void {
  const options = new URLSearchParams(location.search);
  for (const name of ['contoh', 'halaman', 'berkas']) options.delete(name);
  (window as Opener).buku = bytes;
  window.open(`${location.pathname}?${options.toString()}`);
}

/** A window that has opened a workbook beside its own, from where the new window takes it. */
interface Opener {
  buku?: Uint8Array;
}

/** Address of the first sample workbook. */
async function firstSample(): Promise<string> {
  const [first = ''] = (await (await fetch('sample/index.json')).json()) as readonly string[];
  return `sample/${encodeURIComponent(first)}`;
}

function mount(id: string, content: React.ReactNode): void {
  const element = document.getElementById(id);
  if (element !== null) createRoot(element).render(content);
}

void start();
