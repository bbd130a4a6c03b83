/**
 * The sample workbooks beside the page: `sample/index.json` lists them. Only where the page comes from a web server
 * (npm start) and its address asks for them with `?contoh=1`.
 */
export function wantsSample(): boolean {
  return location.protocol.startsWith('http') && new URLSearchParams(location.search).get('contoh') === '1';
}

/** Loads the sample workbooks. */
export async function sampleFiles(): Promise<readonly File[]> {
  const names = (await (await fetch('sample/index.json')).json()) as readonly string[];
  return Promise.all(
    names.map(async (name) => new File([await (await fetch(`sample/${encodeURIComponent(name)}`)).blob()], name)),
  );
}
