/** How a series is drawn as a line; the width is in points. */
export interface LineLook {
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'dot';
  readonly width: number;
}

/** English Metric Units to a point. */
const emuPerPoint = 12_700;
const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/** A series of a column chart as one of a line chart, without markers. */
function asLine(series: string, { color, dash, width }: LineLook): string {
  const look =
    `<c:spPr><a:ln w="${Math.round(width * emuPerPoint)}" cap="rnd"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    `<a:prstDash val="${dashes[dash]}"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return series
    .replace(/<c:spPr>[\s\S]*?<\/c:spPr>/, look)
    .replace(/<c:invertIfNegative [^>]*>/, '')
    .replace('</c:ser>', '<c:smooth val="0"/></c:ser>');
}

/**
 * Draws series of a column chart, by their index, as lines over the same axes. hucre writes charts of one kind only.
 * @param chart the chart part as hucre writes it
 */
export function withLines(chart: string, lines: ReadonlyMap<number, LineLook>): string {
  if (lines.size === 0) return chart;
  return chart.replace(/<c:barChart>[\s\S]*?<\/c:barChart>/, (bars) => {
    const moved: string[] = [];
    let index = -1;
    const rest = bars.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
      index += 1;
      const look = lines.get(index);
      if (look === undefined) return series;
      moved.push(asLine(series, look));
      return '';
    });
    const axes = (bars.match(/<c:axId [^>]*>/g) ?? []).join('');
    const head = '<c:grouping val="standard"/><c:varyColors val="0"/>';
    return `${rest}<c:lineChart>${head}${moved.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  });
}
