import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isClassed, type IndicatorDefinition, type IndicatorValue } from '../../core/indicators';
import { isMessageKey } from '../../messages';
import { indicatorText } from '../indicatorText';
import { usePane } from '../PaneContext';
import { ClassBadge } from './ClassBadge';

const useStyles = makeStyles({
  figure: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', margin: 0 },
  class: { gridColumn: '1 / -1', justifySelf: 'end', margin: 0 },
  none: { color: tokens.colorNeutralForeground3 },
});

interface KeyFigureProps {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue | undefined;
}

/** One indicator: label, value, class word. */
export function KeyFigure({ definition, value }: KeyFigureProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const label = `indicator.${definition.id}`;
  const text = indicatorText(value, definition.unit, language, translate);
  return (
    <div className={styles.figure}>
      <Text as="span">{isMessageKey(label) ? translate(label) : definition.id}</Text>
      {text === null ? (
        <Text className={styles.none}>{translate('ui.indikator.none')}</Text>
      ) : (
        <Text weight="semibold" className={styles.value}>
          {text}
        </Text>
      )}
      {isClassed(value) && value.class !== null && (
        <span className={styles.class}>
          <ClassBadge value={value.class} onLimit={value.onLimit} />
        </span>
      )}
    </div>
  );
}
