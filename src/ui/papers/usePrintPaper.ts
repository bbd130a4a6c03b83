import { checkWorkbook, paperWorkbook, writePaper, type CheckResult, type PaperOrder } from '../../app';
import { reportTexts } from '../../messages/reportTexts';
import { WorkbookError } from '../../workbook/errors';
import { handedOver } from '../handedOver';
import { usePane } from '../PaneContext';
import type { PaperOutcome } from './types';

/** Where a paper goes: a sheet of the workbook at hand, or a workbook of its own with a sheet for each part. */
export type PaperPlace = 'sheet' | 'workbook';

/**
 * Makes a paper with one call: in Excel it is written into the workbook and shown, without Excel it is downloaded. The workbook is checked first, unless it was and has
 * not changed since.
 */
export function usePrintPaper(): (order: PaperOrder, place?: PaperPlace) => void {
  const { workbook, app, files, language, translate, state, perform, show, handOver } = usePane();
  const texts = reportTexts(language, translate);

  const asWorkbook = async (check: CheckResult, order: PaperOrder, title: string): Promise<PaperOutcome | null> => {
    const spec = paperWorkbook(check, order, texts);
    if (spec === null || spec.report?.sheets.length === 0) return null;
    const name = `${spec.title || title}.xlsx`;
    return { how: await handedOver(workbook, name, await files.writeWorkbook(spec), handOver), name, sheets: [] };
  };

  return (order, place = show === null ? 'workbook' : 'sheet') =>
    perform({
      task: 'paper',
      work: async (progress) => {
        const { check: known, stale } = state;
        const check = known !== null && !stale ? known : await checkWorkbook(workbook, app, progress);
        if (progress.signal.aborted) throw new WorkbookError('cancelled');
        const title = texts.text(`paper.${order.kind}.title`);
        const nothing: PaperOutcome = { how: 'nothing', name: title, sheets: [] };
        if (place === 'workbook') {
          const outcome = (await asWorkbook(check, order, title)) ?? nothing;
          return { type: 'paperMade', check, at: new Date(), outcome };
        }
        const sheet = await writePaper(workbook, check, order, texts, progress);
        const outcome = sheet === null ? nothing : { how: 'written' as const, name: sheet.name, sheets: [sheet] };
        return { type: 'paperMade', check, at: new Date(), outcome };
      },
    });
}
