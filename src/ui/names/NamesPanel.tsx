import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { namesBehind, type CheckResult } from '../../app';
import { contributingRows, type Contributions } from '../../engine/measure';
import { RowList } from '../indicator/trace/RowList';
import { usePane } from '../PaneContext';
import { WriteNames } from './WriteNames';

const useStyles = makeStyles({
  panel: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  actions: { display: 'flex' },
});

interface NamesPanelProps {
  readonly check: CheckResult;
  readonly title: string;
  readonly parts: readonly Contributions[];
}

/** The names behind a count: each leads to its row, and the list can be written as a sheet. */
export function NamesPanel({ check, title, parts }: NamesPanelProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const rows = useMemo(() => contributingRows(check.dataset, parts, 'place'), [check, parts]);
  return (
    <section className={styles.panel} aria-label={title}>
      <Text as="h4" weight="semibold" className={styles.title}>
        {translate('names.title', { title, count: rows.count })}
      </Text>
      {rows.count > 0 && <RowList dataset={check.dataset} rows={rows} label={title} isCount />}
      {rows.count > 0 && (
        <div className={styles.actions}>
          <WriteNames check={check} list={() => namesBehind(check, title, parts, translate)} />
        </div>
      )}
    </section>
  );
}
