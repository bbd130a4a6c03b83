/** Start-up of the task pane: refuses readably where Excel cannot run it, otherwise loads and shows the pane. */

/** Shows one of the plain texts of taskpane.html instead of the pane. */
function refuse(id: 'too-old' | 'no-office' | 'not-loaded'): void {
  document.getElementById('root')?.setAttribute('hidden', '');
  document.getElementById(id)?.removeAttribute('hidden');
}

async function start(): Promise<void> {
  // Office.js comes from Microsoft's server; without a connection it is not there.
  if (typeof Office === 'undefined') return refuse('no-office');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return refuse('no-office');
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return refuse('too-old');
  try {
    const { openPane } = await import('./open');
    await openPane();
  } catch {
    refuse('not-loaded');
  }
}

document.getElementById('again')?.addEventListener('click', () => location.reload());
void start();
