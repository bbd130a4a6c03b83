import { numberOf, type AreaIndicators } from '../../engine/measure';
import type { PaperSheet } from '../../engine/report';

/** Rows that a chart covers, and months that it shows at most. */
const chartRows = 8;
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
  sheet.skip(chartRows);
  if (balances.length > 0)
    sheet.chart({
      name: `IM_papan_saldo_${board}`,
      title: texts.text('paper.papan.chart.saldo'),
      kind: 'column',
      rows: balances,
      position: { row: top, column: 0, rows: chartRows - 1, columns: 2 },
      valueAxisTitle: texts.text('report.rupiah'),
      numberFormat: millions,
    });
  sheet.chart({
    name: `IM_papan_blm_${board}`,
    title: texts.text('paper.papan.chart.blm'),
    kind: 'column',
    rows: uses,
    position: { row: top, column: 2, rows: chartRows - 1, columns: 2 },
    valueAxisTitle: texts.text('report.rupiah'),
    numberFormat: millions,
  });
}
