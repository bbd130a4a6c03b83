import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { TracedCell } from '../../../app';
import { Notice } from '../../components/Notice';
import { usePane } from '../../PaneContext';

const useStyles = makeStyles({
  panel: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  back: { alignSelf: 'start' },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  area: { color: tokens.colorNeutralForeground3 },
});

/** How the cell that shows a number stands to the data: whether it shows what they give, and whether it stays as it is. */
export type CellState = Pick<TracedCell, 'current' | 'isFixed'>;

/** A number that is shown from the data themselves. */
export const ofData: CellState = { current: true, isFixed: false };

interface FrameProps {
  readonly title: string;
  /** Name of the area that the number belongs to; null where it belongs to none. */
  readonly area: string | null;
  /** How the cell of the report stands to the data. */
  readonly cell: CellState;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What every explanation of a number stands in: the way back, what it is, of which area, and whether the sheet still says the same. */
export function TraceFrame({ title, area, cell, onClose, children }: FrameProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title, area]);
  return (
    <section className={styles.panel} aria-label={translate('trace.title')}>
      <Button className={styles.back} size="small" icon={<ArrowLeft20Regular />} onClick={onClose}>
        {translate('trace.back')}
      </Button>
      <div>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h3>
        {area !== null && <Text className={styles.area}>{area}</Text>}
      </div>
      {!cell.current && <Notice intent="warning">{translate('trace.notCurrent')}</Notice>}
      {cell.isFixed && <Notice intent="info">{translate('trace.fixed')}</Notice>}
      {children}
    </section>
  );
}
