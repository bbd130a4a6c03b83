import type { SectionChart } from '../../engine/report';
import type { IndicatorId } from '../indicators';
import { sectionSheets } from './sections';

/** The charts of *Ringkasan*, small: how the loans stand, where the grants came from, and what the boards have become. */
export const overviewCharts: readonly SectionChart<IndicatorId>[] = [
  'par',
  'riskTrend',
  'grantSource',
  'boardStatus',
].flatMap((name) => sectionSheets.flatMap(({ charts }) => charts.filter((chart) => chart.name === name)));
