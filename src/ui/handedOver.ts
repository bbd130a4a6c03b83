import { WorkbookError } from '../workbook/errors';
import type { Workbook } from '../workbook/port';

/** Opens a new workbook beside the one at hand; where that is not done, it is downloaded, if that can be done here. */
export async function handedOver(
  { openNew }: Workbook,
  name: string,
  bytes: Uint8Array,
  handOver: ((name: string, bytes: Uint8Array) => void) | null,
): Promise<'opened' | 'downloaded'> {
  try {
    if (openNew === undefined) throw new WorkbookError('not-opened');
    await openNew(bytes);
    return 'opened';
  } catch (error) {
    const isRefused = error instanceof WorkbookError && error.code === 'not-opened';
    if (!isRefused || handOver === null) throw error;
    handOver(name, bytes);
    return 'downloaded';
  }
}
