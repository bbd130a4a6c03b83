import { useEffect, useRef } from 'react';
import type { ChartPicture } from '../..';

interface ChartFrameProps {
  readonly chart: ChartPicture;
  readonly style: React.CSSProperties;
  /** The chart begins in this part of the grid; elsewhere only its picture reaches in. */
  readonly isHere: boolean;
}

/** A chart over the cells that it covers. The library that draws it is loaded with the first one in view. */
export function ChartFrame({ chart, style, isHere }: ChartFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const picture = JSON.stringify(chart);
  const { width, height } = style;
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let remove: (() => void) | null = null;
    let isOver = false;
    // What nobody sees is not drawn.
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import('./draw').then(({ drawChart }) => {
        if (!isOver) remove = drawChart(element, JSON.parse(picture) as ChartPicture);
      });
    });
    observer.observe(element);
    return () => {
      isOver = true;
      observer.disconnect();
      remove?.();
    };
  }, [picture, width, height]);
  return (
    <div
      className="chart"
      role="img"
      aria-hidden={!isHere}
      aria-label={`Grafik ${chart.title === '' ? chart.name : chart.title}`}
      data-chart={chart.name}
      style={style}
      ref={place}
    />
  );
}
