import { tokens } from '@fluentui/react-components';
import type { Series } from '../../engine/measure';

const width = 72;
const height = 20;
/** Room for the width of the line and the last point. */
const margin = 3;

/** A series as a small line, its last point marked. Decoration: the label says first and last value in words. */
export function Sparkline({ series, label }: { readonly series: Series; readonly label: string }) {
  const values = Object.values(series).filter((value) => value !== null);
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  const points = values.map((value, index) => ({
    x: margin + (index * (width - 2 * margin)) / Math.max(1, values.length - 1),
    y: range === 0 ? height / 2 : height - margin - ((value - lowest) * (height - 2 * margin)) / range,
  }));
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return null;
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={tokens.colorBrandForeground1}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={last.x} cy={last.y} r="2.5" fill={tokens.colorBrandForeground1} />
    </svg>
  );
}
