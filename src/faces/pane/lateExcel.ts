import type { Workbook } from '../../workbook/port';
import { forwardedWorkbook } from '../../workbook/forwarded';

/** What Excel can do with a workbook: everything of the port but `addTables`, which `prepare` does there. */
const methods = [
  'readTables',
  'readRows',
  'writeReport',
  'readSheets',
  'readNamedCells',
  'apply',
  'showAll',
  'refusals',
  'setSettings',
  'makeTables',
  'entryState',
  'prepare',
  'openNew',
  'mark',
  'isMarked',
  'select',
  'watch',
  'watchSelection',
] as const satisfies readonly (keyof Workbook)[];

/** The workbook that is open in Excel, by an adapter that is loaded with the first call. */
export function lateExcel(load: () => Promise<Workbook>): Workbook {
  return forwardedWorkbook(methods, async (method, args) => {
    const workbook = await load();
    const call: unknown = workbook[method];
    if (typeof call !== 'function') throw new TypeError(`no method ${method}`);
    return Reflect.apply(call, workbook, args);
  });
}
