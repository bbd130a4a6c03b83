import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendScrollComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPicture } from '../..';
import { chartOption } from './option';

register([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendScrollComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Draws a chart into an element of a size; the result takes it away. */
export function drawChart(element: HTMLElement, chart: ChartPicture): () => void {
  const drawn = init(element, null, { renderer: 'svg' });
  drawn.setOption(chartOption(chart));
  return () => drawn.dispose();
}
