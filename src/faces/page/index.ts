/** Start-up of the page without Excel. The same script runs in the page and in its worker: the page is one file. */
if (typeof document === 'undefined') void import('./worker/main');
else {
  const script = document.currentScript?.textContent ?? null;
  void import('./start').then(({ start }) => start(script));
}
