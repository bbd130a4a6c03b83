/** Which workbook the page opens: Excel's own start is a page of its own for each, so another workbook is another load of this one. */

const shelf = 'workbench';
const chosen = ['contoh', 'halaman', 'berkas', 'buka'];

/** A window that has opened a workbook beside its own, from where the new window takes it. */
interface Opener {
  buku?: Uint8Array;
}

/** Address of the page with the options it has now, but for another workbook. */
function addressFor(more: Readonly<Record<string, string>>): string {
  const options = new URLSearchParams(location.search);
  for (const name of chosen) options.delete(name);
  for (const [name, value] of Object.entries(more)) options.set(name, value);
  return `${location.pathname}?${options.toString()}`;
}

/** A workbook that the add-in opens stands in a window of its own, as in Excel. */
export function openBeside(bytes: Uint8Array): void {
  (window as Opener).buku = bytes;
  window.open(addressFor({}));
}

/** Opens a file of the user's in this window. It is kept on this computer, so that loading the page anew opens it again. */
export async function openFile(file: File): Promise<void> {
  const cache = await caches.open(shelf);
  await cache.put(`buka/${encodeURIComponent(file.name)}`, new Response(file));
  location.assign(addressFor({ buka: file.name }));
}

export function openNew(): void {
  location.assign(addressFor({}));
}

/** Name and bytes (null: a new workbook) of what the page's address says. */
export async function workbookToOpen(
  options: URLSearchParams,
): Promise<{ fileName: string; bytes: Uint8Array | null }> {
  const kept = options.get('buka');
  if (kept !== null) {
    const found = await (await caches.open(shelf)).match(`buka/${encodeURIComponent(kept)}`);
    if (found !== undefined) return { fileName: kept, bytes: new Uint8Array(await found.arrayBuffer()) };
  }
  const address = options.get('contoh') === '1' ? await firstSample() : options.get('berkas');
  if (address !== null) {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return { fileName: decodeURIComponent(address.split('/').at(-1) ?? ''), bytes };
  }
  const given = (window.opener as Opener | null)?.buku;
  // Bytes of another window are none of this one's.
  return { fileName: 'Buku1.xlsx', bytes: given === undefined ? null : new Uint8Array(given) };
}

/** Address of the first sample workbook. */
async function firstSample(): Promise<string> {
  const [first = ''] = (await (await fetch('sample/index.json')).json()) as readonly string[];
  return `sample/${encodeURIComponent(first)}`;
}
