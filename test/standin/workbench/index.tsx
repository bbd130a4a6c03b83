import gridStyles from 'slickgrid/dist/styles/css/slick.grid.css';
import { createRoot } from 'react-dom/client';
import { excelPane } from '../../../src/faces/pane/excelPane';
import { mountPane } from '../../../src/ui/mount';
import { Ribbon } from './bars/Ribbon';
import { Bench } from './bench';
import { connectOffice } from './host/connectOffice';
import { RemoteHost } from './host/remoteHost';
import { openBeside, openFile, openNew, workbookToOpen } from './opening';
import { newestApiSet } from '../hosts';
import { BenchContext } from './useBench';
import { Workbook } from './Workbook';
import styles from './workbench.css';

/**
 * The workbench: the task pane over the stand-in, beside the stand-in's workbook, with our tab of the ribbon. `?contoh=1` opens the first sample workbook,
 * `?berkas=` any other on the same server, `?buka=` one that was opened here before; `?api=` the newest ExcelApi set that the stand-in plays; `?unduh=0` plays
 * desktop Excel, where nothing can be downloaded; `?jeda=` the milliseconds that each answer takes; `?lebar=480` draws the pane wider; `?tolak=call Open`
 * has Excel refuse such steps.
 */
async function start(): Promise<void> {
  const options = new URLSearchParams(location.search);
  const sheet = document.createElement('style');
  sheet.textContent = `${gridStyles}\n${styles}`;
  document.head.prepend(sheet);
  const apiSet = options.get('api') ?? newestApiSet;
  const bench = new Bench(openBeside);
  const host = new RemoteHost(apiSet, bench);
  bench.connect(host);
  acceptDrops();
  // Excel opens the workbook while Microsoft's client and the pane are loaded.
  const opened = openIn(host, options, apiSet);
  document.body.style.setProperty('--pane', `${Number(options.get('lebar') ?? 320)}px`);
  const commands = await connectOffice(host);
  const draw = (id: string, content: React.ReactNode) =>
    mount(id, <BenchContext value={bench}>{content}</BenchContext>);
  const pane = document.getElementById('root');
  if (pane === null) return;
  let unmount: () => void = () => undefined;
  void opened.then((isOpen) => (isOpen ? draw('sheets', <Workbook />) : unmount()));
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
  draw(
    'ribbon',
    <Ribbon
      commands={commands}
      onPage={(page) => void showPane(page === '' ? null : page)}
      onOpen={(file) => void openFile(file)}
      onNew={openNew}
    />,
  );
  await showPane(options.get('halaman'));
}

/** Opens the workbook of the page's address; false, and said, when it is none. */
async function openIn(host: RemoteHost, options: URLSearchParams, apiSet: string): Promise<boolean> {
  const { fileName, bytes } = await workbookToOpen(options);
  document.title = `${fileName} - Excel tiruan`;
  try {
    const latency = Number(options.get('jeda') ?? 0);
    await host.open({ bytes, options: { apiSet, latency, fileName }, refused: options.getAll('tolak') });
    return true;
  } catch (error) {
    showFailure(fileName, error);
    return false;
  }
}

/** A file that is dropped anywhere on the page is opened. */
function acceptDrops(): void {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    void openFile(file);
  });
}

/** Said in place of the sheets, with the way back. */
function showFailure(fileName: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  mount(
    'sheets',
    <div className="failure" role="alert">
      <p>
        {fileName} tidak dapat dibuka: {reason}
      </p>
      <p>Buku kerja .xlsx dapat dibuka di sini; simpan berkas jenis lain sebagai .xlsx dahulu.</p>
      <button onClick={openNew}>Buku baru</button>
    </div>,
  );
}

function mount(id: string, content: React.ReactNode): void {
  const element = document.getElementById(id);
  if (element !== null) createRoot(element).render(content);
}

void start();
