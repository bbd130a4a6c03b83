import type { Workbook } from './port';

/** A method of the port, by its name. */
export type WorkbookMethod = keyof Workbook;

/** Does a call of a workbook's method where the workbook is. */
export type CallWorkbook = (method: WorkbookMethod, args: readonly unknown[]) => Promise<unknown>;

/**
 * A workbook that is somewhere else, or not there yet: every call of its methods is handed on.
 * @param methods those that it has; none of the others, so that a caller sees what it cannot do
 */
export function forwardedWorkbook<Method extends WorkbookMethod>(
  methods: readonly Method[],
  call: CallWorkbook,
): Required<Pick<Workbook, Method>> {
  const entries = methods.map((method) => [method, (...args: unknown[]) => call(method, args)]);
  // Each method hands on its own arguments and gives what that very method of the other workbook gives.
  return Object.fromEntries(entries) as Required<Pick<Workbook, Method>>;
}
