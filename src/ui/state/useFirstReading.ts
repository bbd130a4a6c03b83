import { useEffect } from 'react';
import { checkWorkbook } from '../../app';
import { usePane } from '../PaneContext';

/** Reads the workbook when a page is opened that cannot do without, and it was never read. */
export function useFirstReading(): void {
  const { workbook, app, state, perform } = usePane();
  const isUnread = state.check === null;
  useEffect(() => {
    if (!isUnread) return;
    perform({
      task: 'read',
      harmless: true,
      work: async (progress) => ({ type: 'read', check: await checkWorkbook(workbook, app, progress), at: new Date() }),
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page is opened on a workbook that was never read
  }, [isUnread]);
}
