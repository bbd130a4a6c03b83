import type { AppContext } from '../../app';
import { sampleKabupaten, sampleWorkbooks } from '../../programme/sample';
import { WorkbookError } from '../../workbook/errors';
import type { FileTools } from '../../ui/fileTools';

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

/** The first workbook of the sample, made here: it needs neither server nor file. Rejects with a `WorkbookError`. */
export async function madeSample({ areas }: AppContext, tools: FileTools): Promise<readonly File[]> {
  const whole = await areas(sampleKabupaten);
  const [first] = whole === null ? [] : sampleWorkbooks(whole);
  if (first === undefined) throw new WorkbookError('unknown', '', `no areas of ${sampleKabupaten}`);
  return [new File([new Uint8Array(await tools.writeWorkbook(first.spec))], first.fileName)];
}
