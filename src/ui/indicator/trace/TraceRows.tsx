import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Dataset } from '../../../engine/dataset';
import { contributingRows, type Contributions, type ExplainedMeasure, type RowOrder } from '../../../engine/measure';
import { formulaWords } from '../../../engine/report';
import { formatNumber } from '../../../messages/format';
import { reportTexts } from '../../../messages/reportTexts';
import { Choice } from '../../components/Choice';
import { usePane } from '../../PaneContext';
import { RowList } from './RowList';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

/** Stands for all measures together. */
const all = -1;

const orders: readonly RowOrder[] = ['place', 'largest', 'smallest'];

interface RowsProps {
  readonly measures: readonly ExplainedMeasure[];
  readonly dataset: Dataset;
  /** True where the number is the sum of its measures, so that all their rows together make it. */
  readonly isSum?: boolean;
  /** What can be done with the rows. */
  readonly children?: (parts: readonly Contributions[]) => ReactNode;
}

/** The rows that make a number, for one measure of its formula at a time. */
export function TraceRows({ measures, dataset, isSum = false, children }: RowsProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const texts = useMemo(() => reportTexts(language, translate), [language, translate]);
  const together = isSum && measures.length > 1;
  const [chosen, setChosen] = useState(together ? all : 0);
  const [order, setOrder] = useState<RowOrder>('place');
  const measure = measures[chosen];
  const parts = useMemo(
    () => (chosen === all ? measures : measures.slice(chosen, chosen + 1)).flatMap((each) => each.rows()),
    [measures, chosen],
  );
  const rows = useMemo(() => contributingRows(dataset, parts, order), [dataset, parts, order]);
  const value = chosen === all ? measures.reduce((sum, each) => sum + (each.value ?? 0), 0) : (measure?.value ?? null);
  return (
    <section className={styles.section} aria-label={translate('trace.rows')}>
      <Text as="h4" weight="semibold" className={styles.title}>
        {translate('trace.rows')}
      </Text>
      {measures.length > 1 && (
        <Choice
          label={translate('trace.rows.measure')}
          value={String(chosen)}
          options={[
            ...(together ? [{ value: String(all), text: translate('trace.rows.all') }] : []),
            ...measures.map(({ formula }, index) => ({ value: String(index), text: formulaWords(formula, texts) })),
          ]}
          onChoose={(index) => setChosen(Number(index))}
        />
      )}
      {parts.length === 0 ? (
        <Text>{translate('trace.rows.codes')}</Text>
      ) : rows.count === 0 ? (
        <Text>{translate('trace.rows.none')}</Text>
      ) : (
        <>
          <Text>
            {translate('trace.rows.total', {
              count: rows.count,
              value: value === null ? translate('ui.indikator.none') : formatNumber(value, language),
            })}
          </Text>
          {measure !== undefined && measures.length > 1 && (
            <Text size={200}>{formulaWords(measure.formula, texts)}</Text>
          )}
          {rows.missing > 0 && <Text>{translate('trace.rows.missing', { count: rows.missing })}</Text>}
          <Choice
            label={translate('trace.rows.order')}
            value={order}
            options={orders.map((name) => ({ value: name, text: translate(`trace.rows.order.${name}`) }))}
            onChoose={setOrder}
          />
          <RowList dataset={dataset} rows={rows} label={translate('trace.rows')} />
          {children?.(parts)}
        </>
      )}
    </section>
  );
}
