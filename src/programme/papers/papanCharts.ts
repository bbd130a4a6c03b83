import { numberOf, type AreaIndicators } from '../../engine/measure';
import type { PaperChart, PaperSheet } from '../../engine/report';

/** Rows that a chart and the blank one below it cover, so that a poster with a letter head is one page; and months that it shows at most. */
const chartRows = { f4: 11, a4: 6, a3: 11 } as const;
const mostMonths = 6;

/** Rupiah in millions, as the title of the axis says. */
const millions = '#,##0.#,,';

const grants = ['lingkungan', 'sosial', 'ekonomi'] as const;

/** Two small charts beside each other: the balance of the loans month by month, and the block grants by kind of use. */
export function putPapanCharts(sheet: PaperSheet, area: AreaIndicators, board: number): void {
  const { texts } = sheet.context;
  const series = area.values['upk.saldo_bulan'];
  const months = typeof series === 'object' && series !== null && !Array.isArray(series) ? Object.keys(series) : [];
  const balances = months
    .sort()
    .slice(-mostMonths)
    .map((month) => [texts.month(month).slice(0, 3), numberOf(series ?? null, month)] as const);
  const uses = grants.map(
    (use) => [texts.text(`paper.papan.${use}`), numberOf(area.values[`blm.${use}`] ?? null)] as const,
  );
  const top = sheet.next;
  const height = chartRows[sheet.context.paper];
  sheet.skip(height);
  const put = (id: 'saldo' | 'blm', column: number, rows: PaperChart['rows']): void => {
    // Nothing is drawn of what is not known.
    if (rows.every(([, value]) => value === null)) return;
    sheet.chart({
      name: `IM_papan_${id}_${board}`,
      title: texts.text(`paper.papan.chart.${id}`),
      kind: 'column',
      rows,
      position: { row: top, column, rows: height - 1, columns: 2 },
      valueAxisTitle: texts.text('report.rupiah'),
      numberFormat: millions,
    });
  };
  put('saldo', 0, balances);
  put('blm', 3, uses);
}
