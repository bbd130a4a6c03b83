import { addressOf } from '../../dataset';
import type { ReportSheet } from '../model/types';
import type { PaperContext, PaperPage } from './model';
import { PaperSheet } from './paperSheet';

const widths = [6, 40, 30, 34] as const;

/** The first sheet of a file with many papers: whom each is for, and a link to its sheet. */
export function paperIndex(title: string, pages: readonly PaperPage[], context: PaperContext): ReportSheet {
  const { texts } = context;
  const name = texts.text('paper.index.title');
  const sheet = new PaperSheet(context, { id: 'isi', name, orientation: 'portrait', widths });
  sheet.head(title, [`${context.area} · ${context.period}`]);
  sheet.skip();
  const headings = ['number', 'name', 'place', 'sheet'] as const;
  sheet.grid.putRow(
    sheet.next,
    0,
    headings.map((key) => texts.text(`paper.index.${key}`)),
    'header',
  );
  sheet.repeat(0);
  pages.forEach(({ sheet: { name: target }, part }, index) => {
    const row = sheet.next;
    sheet.grid.put(row, 0, index + 1, 'center');
    sheet.grid.put(row, 1, part?.name ?? '', 'labelWrap');
    sheet.grid.put(row, 2, part?.place ?? '', 'labelWrap');
    sheet.grid.show(row, 3, { value: target, style: 'label', link: { sheet: target, cell: addressOf(0, 0) } });
  });
  return sheet.finish();
}
