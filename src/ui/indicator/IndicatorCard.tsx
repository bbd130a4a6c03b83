import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isClassed, trendOf, type AreaIndicators, type IndicatorDefinition, type Series } from '../../engine/measure';
import { changeText } from '../../app';
import { changeOf, type Comparison } from '../../engine/report';
import { formatNumber, formatShortMonth } from '../../messages/format';
import { ClassBadge } from '../components/ClassBadge';
import { indicatorText } from '../indicatorText';
import { usePane } from '../PaneContext';
import { indicatorLabel } from './indicatorLabel';
import { Sparkline } from './Sparkline';

const useStyles = makeStyles({
  card: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { gridColumn: '1 / -1' },
  value: { fontVariantNumeric: 'tabular-nums' },
  class: { justifySelf: 'end' },
  change: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface CardProps {
  readonly area: AreaIndicators;
  readonly definition: IndicatorDefinition;
  readonly comparison: Comparison | null;
  readonly onOpen: () => void;
}

const isSeries = (value: AreaIndicators['values'][string] | undefined): value is Series =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isClassed(value);

/** One indicator of an area: value, class word, change and course; a click explains it. */
export function IndicatorCard({ area, definition, comparison, onOpen }: CardProps) {
  const styles = useStyles();
  const { app, language, translate } = usePane();
  const { catalogue } = app.programme;
  const { id, unit } = definition;
  const value = area.values[id];
  const trend = area.values[trendOf(catalogue, id) ?? id];
  const series = isSeries(trend) ? trend : null;
  const periodText = (group: string) => (group.length > 4 ? formatShortMonth(group, language) : group);
  const amount = (number: number) => indicatorText(number, unit, language, translate) ?? translate('ui.indikator.none');
  const known = Object.entries(series ?? {}).flatMap(([group, number]) => (number === null ? [] : [{ group, number }]));
  const [first, last] = [known[0], known.at(-1)];
  // A series has no one number: its latest stands for it.
  const shown =
    definition.kind === 'series'
      ? last && `${amount(last.number)} (${periodText(last.group)})`
      : Array.isArray(value)
        ? formatNumber(value.length, language)
        : indicatorText(value, unit, language, translate);

  const change = comparison === null ? null : changeOf(catalogue, id, comparison.of(area, id));
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <Text size={200} className={styles.label}>
        {indicatorLabel(id, translate)}
      </Text>
      <Text weight="semibold" size={400} className={styles.value}>
        {shown ?? translate('ui.indikator.none')}
      </Text>
      <span className={styles.class}>
        {isClassed(value) && value.class !== null && <ClassBadge value={value.class} onLimit={value.onLimit} />}
      </span>
      {change !== null && comparison !== null && (
        <Text size={200} className={styles.change}>
          {translate('indicatorPage.change', {
            difference: changeText(change, unit, language, translate),
            period: periodText(comparison.period),
            word: translate(`comparison.word.${change.word}`),
          })}
        </Text>
      )}
      {series !== null && first !== undefined && last !== undefined && (
        <span className={styles.class}>
          <Sparkline
            series={series}
            label={translate('indicatorPage.trend', {
              from: amount(first.number),
              first: periodText(first.group),
              to: amount(last.number),
              last: periodText(last.group),
            })}
          />
        </span>
      )}
    </button>
  );
}
