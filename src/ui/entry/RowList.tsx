import { Badge, Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { findRows, type CheckResult, type ListedRow } from '../../app';
import { columnOf, tableOf } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { plainList } from '../components/plainList';
import { usePane } from '../PaneContext';

/** Rows that are listed at once. */
const mostListed = 50;

const useStyles = makeStyles({
  list: {
    ...plainList,
    minWidth: 0,
  },
  row: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'start',
    borderRadius: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    fontWeight: tokens.fontWeightRegular,
  },
  key: { display: 'block', overflowWrap: 'anywhere' },
  telling: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface RowListProps {
  readonly check: CheckResult;
  readonly table: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (key: string) => void;
}

/** The rows of a table, the last ones first, with a search over keys and names. */
export function RowList({ check, table, query, onQuery, onOpen }: RowListProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const searched = useDeferredValue(query);
  const { dataset, findings } = check;
  const { rows, total } = useMemo(() => findRows(dataset, table, searched, mostListed), [dataset, table, searched]);
  const faults = useMemo(() => {
    const counts = new Map<number, number>();
    for (const { table: name, row, severity } of findings)
      if (name === table && row !== null && severity === 'error') counts.set(row, (counts.get(row) ?? 0) + 1);
    return counts;
  }, [findings, table]);
  const told =
    total === 0
      ? translate(query.trim() === '' ? 'isi.noRows' : 'isi.none')
      : total > rows.length
        ? translate('isi.foundSome', { shown: rows.length, total })
        : translate('isi.found', { total });
  return (
    <>
      <SearchBox
        aria-label={translate('isi.search')}
        placeholder={translate('isi.search')}
        value={query}
        onChange={(_event, { value }) => onQuery(value)}
      />
      <Text size={200} role="status">
        {told}
      </Text>
      <ul className={styles.list} aria-label={translate('isi.rows', { table })}>
        {rows.map((row) => (
          <li key={row.row}>
            <ListedRowButton
              row={row}
              check={check}
              table={table}
              faults={faults.get((dataset.tables[table]?.sheetRows[row.row] ?? -1) + 1) ?? 0}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ListedRowProps {
  readonly row: ListedRow;
  readonly check: CheckResult;
  readonly table: string;
  readonly faults: number;
  readonly onOpen: (key: string) => void;
}

function ListedRowButton({ row: { key, telling, headers }, check, table, faults, onOpen }: ListedRowProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const own = tableOf(check.programme.schema, table);
  const texts = telling.map((value, index) =>
    valueText(value, columnOf(own, headers[index] ?? own.key[0]).type, language),
  );
  return (
    <Button appearance="subtle" className={styles.row} onClick={() => onOpen(key)}>
      <span>
        <span className={styles.key}>{key === '' ? translate('isi.noKey', { column: own.key[0] }) : key}</span>
        <span className={styles.telling}>{texts.filter(Boolean).join(' · ')}</span>
      </span>
      {faults > 0 && (
        <Badge appearance="tint" color="danger">
          {translate('isi.rowFaults', { count: faults })}
        </Badge>
      )}
    </Button>
  );
}
