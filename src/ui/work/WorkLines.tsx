import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { rowOfKey, type CheckResult } from '../../app';
import { addressOf, tableIn } from '../../engine/dataset';
import { usePane } from '../PaneContext';
import type { WorkState } from './useWork';
import { WorkLineRow } from './WorkLineRow';
import { workRows } from './workRows';

const useStyles = makeStyles({
  lines: {
    flexShrink: 0,
    minHeight: '200px',
    height: '46vh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inner: { position: 'relative', width: '100%' },
  line: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%' },
});

/** The lines of the list that is looked at; only those in view are in the page. Arrow keys go from mark to mark. */
export function WorkLines({ check, state }: { readonly check: CheckResult; readonly state: WorkState }) {
  const styles = useStyles();
  const { translate, dispatch, show } = usePane();
  const { work, list, folded, marked, change } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => workRows(list, folded, opened), [list, folded, opened]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  const toggle = (key: string) => {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };
  const mark = (keys: readonly string[], on: boolean) => {
    const next = new Set(marked);
    for (const key of keys)
      if (on) next.add(key);
      else next.delete(key);
    change({ marked: next });
  };
  const showCell = (key: string) => {
    const table = tableIn(check.dataset, work.table);
    const row = table.sheetRows[rowOfKey(check.dataset, work.table, key)];
    const column = table.sheetColumns.get(work.column);
    if (row !== undefined && column !== undefined) show?.({ sheet: table.place.sheet, cell: addressOf(row, column) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (step === 0 || line === null) return;
    const from = Number(line.getAttribute('data-index'));
    const to = rows.findIndex((row, index) => (index - from) * step > 0 && row.kind === 'line');
    const before = rows.findLastIndex((row, index) => index < from && row.kind === 'line');
    const next = step === 1 ? to : before;
    if (next === -1) return;
    event.preventDefault();
    virtual.scrollToIndex(next);
    const box = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] input`);
    const there = box();
    // The very next key is for that line. One that is far is there after the next drawing.
    if (there) there.focus();
    else requestAnimationFrame(() => box()?.focus());
  };
  if (rows.length === 0) return <Text>{translate('tunggakan.nothing')}</Text>;
  return (
    <div
      ref={scroller}
      className={styles.lines}
      tabIndex={0}
      role="group"
      aria-label={translate('tunggakan.lines', { list: translate(`work.${list.id}`) })}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} role="list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <WorkLineRow
                row={row}
                marked={marked}
                onMark={mark}
                onToggle={() => toggle(row.key)}
                onOpen={(rowKey) => dispatch({ type: 'rowOpened', row: { table: work.table, key: rowKey } })}
                onShow={show === null ? null : showCell}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
