import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { rowNamer } from '../../../app';
import type { Dataset } from '../../../engine/dataset';
import type { ContributingRow, ContributingRows } from '../../../engine/measure';
import { formatNumber } from '../../../messages/format';
import { cellText } from '../../cellText';
import { usePane } from '../../PaneContext';

/** Every row is equally high, so that 100,000 of them scroll without measuring. */
const rowHeight = 44;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    maxHeight: '264px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  all: { position: 'relative', width: '100%' },
  item: { position: 'absolute', left: 0, top: 0, width: '100%', height: `${rowHeight}px` },
  row: {
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  clickable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { color: tokens.colorNeutralForeground3 },
  value: { fontVariantNumeric: 'tabular-nums' },
});

interface RowListProps {
  readonly dataset: Dataset;
  readonly rows: ContributingRows;
  /** What the rows are. */
  readonly label: string;
  /** True where every row counts once, so that nothing need be said of what it adds. */
  readonly isCount?: boolean;
}

/** Rows behind a number, by key and name; in Excel a click shows the row's cell. */
export function RowList({ dataset, rows, label, isCount = false }: RowListProps) {
  const styles = useStyles();
  const namer = useMemo(() => rowNamer(dataset), [dataset]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  return (
    <div ref={scroller} className={styles.list} tabIndex={0} role="group" aria-label={label}>
      <div className={styles.all} role="list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="listitem"
            aria-setsize={rows.count}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row row={rows.at(index)} namer={namer} isCount={isCount} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: ContributingRow;
  readonly namer: ReturnType<typeof rowNamer>;
  readonly isCount: boolean;
}

function Row({ row, namer, isCount }: RowProps) {
  const styles = useStyles();
  const { app, language, translate, show } = usePane();
  const { name, places } = namer(row.table, row.index, row.column);
  const place = [...places, translate('trace.rows.place', { sheet: row.sheet, row: String(row.row) })].join(' · ');
  const known = row.key
    .map(({ column, value }) => cellText(app.programme.schema, { table: row.table, column }, value, language) ?? '–')
    .join(' · ');
  const key = name === '' || name === known ? known : `${known} · ${name}`;
  const value = row.value === null ? translate('trace.rows.noNumber') : formatNumber(row.value, language);
  const content = (
    <>
      <span>
        <Text block truncate wrap={false}>
          {key}
        </Text>
        <Text block size={200} truncate wrap={false} className={styles.place}>
          {place}
        </Text>
      </span>
      {!isCount && <Text className={styles.value}>{value}</Text>}
    </>
  );
  if (show === null) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.clickable)}
      aria-label={translate('trace.rows.show', { place, key, value })}
      onClick={() => show({ sheet: row.sheet, cell: row.cell })}
    >
      {content}
    </button>
  );
}
