import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from '../../components/Notice';
import { usePane } from '../../PaneContext';

const useStyles = makeStyles({
  panel: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  back: { alignSelf: 'start' },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  area: { color: tokens.colorNeutralForeground3 },
});

interface FrameProps {
  readonly title: string;
  /** Name of the area that the number belongs to; null where it belongs to none. */
  readonly area: string | null;
  /** False when the report sheet shows something else than the data give. */
  readonly current: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What every explanation of a number stands in: the way back, what it is, of which area, and whether the sheet still says the same. */
export function TraceFrame({ title, area, current, onClose, children }: FrameProps) {
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
      {!current && <Notice intent="warning">{translate('trace.notCurrent')}</Notice>}
      {children}
    </section>
  );
}
