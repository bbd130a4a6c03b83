import { StandInHost, newestApiSet, type HostKind } from '../standin';
import type { ExcelOptions } from '../standin/hosts';
import { loadOfficeClient } from '../standin/node';
import { excelWorkbook, minimumApi } from '../../src/workbook/excel';
import type { Workbook } from '../../src/workbook/port';
import { openFile, schema } from './programme';
import { effort } from './effort';

/** A workbook open in one of the places where it can live. */
export interface Opened {
  readonly workbook: Workbook;
  /** The workbook's bytes as they are now. */
  save(): Promise<Uint8Array>;
}

export interface OpenedInExcel extends Opened {
  readonly host: StandInHost;
}

export interface Bench {
  readonly title: string;
  /** Whether merged cells can be read. */
  readonly merges: boolean;
  open(bytes: Uint8Array): Promise<Opened>;
}

/** The Excel that is played: `npm run test:all` runs the tests of the adapter with each kind (jest.config.cjs). */
const usualKind = (globalThis as { readonly excelKind?: HostKind }).excelKind ?? 'windows';

/** Opens a workbook in the stand-in for Excel, under Microsoft's own office.js, whose globals are those of this test from now on. */
export async function openInExcel(
  bytes: Uint8Array | null,
  apiSet: string = newestApiSet,
  options: Omit<ExcelOptions, 'apiSet'> = {},
): Promise<OpenedInExcel> {
  const host = await StandInHost.open(bytes, { kind: usualKind, apiSet, ...options });
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return {
    host,
    workbook: excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version)),
    save: () => host.save(),
  };
}

const oldestExcel: Bench = {
  title: `Excel with ExcelApi ${minimumApi}`,
  merges: false,
  open: (bytes) => openInExcel(bytes, minimumApi),
};

/** Every place for which the port must hold. */
export const benches: readonly Bench[] = [
  {
    title: 'a file',
    merges: true,
    async open(bytes) {
      const workbook = await openFile(bytes);
      return { workbook, save: () => workbook.save() };
    },
  },
  oldestExcel,
  { title: `Excel with ExcelApi ${newestApiSet}`, merges: true, open: (bytes) => openInExcel(bytes) },
];

/** Where whole uses of the program are tried: of a sample, a file and one Excel. What each place does by itself is tried in all (test/contract). */
export const someBenches = effort.cases(benches, (bench) => bench !== oldestExcel);
