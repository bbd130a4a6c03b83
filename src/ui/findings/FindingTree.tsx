import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../engine/check';
import { formatNumber } from '../../messages/format';
import { SeverityIcon } from '../components/SeverityIcon';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { listed, type Row } from './groups';
import type { ShownFindings } from './useFindings';

/** Heights are fixed (head; place and two lines of message), so that 50,000 findings scroll without measuring. */
const height = { group: 32, finding: 68 } as const;
/** Lines that a page key passes over. */
const pageStep = 8;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '168px',
    overflowY: 'scroll',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { position: 'relative', width: '100%' },
  line: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  group: {
    height: `${height.group}px`,
    gridTemplateColumns: '16px 16px minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  finding: {
    height: `${height.finding}px`,
    gridTemplateColumns: '16px minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Windows' high contrast takes colours and shadows away.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  message: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
});

interface FindingTreeProps {
  readonly shown: ShownFindings;
  readonly onOpen: (finding: Finding) => void;
}

/**
 * The findings in groups, one of them open at a time. Up and down move, left and right close and open a group, Enter shows the cell.
 * A tree for screen readers; only the lines in view are in the page.
 */
export function FindingTree({ shown: { rows, groups, textOf }, onOpen }: FindingTreeProps) {
  const styles = useStyles();
  const { state, dispatch, translate, language, show } = usePane();
  const { finding, view } = state;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  /** The head on which the keyboard stands while no finding is open. */
  const [head, setHead] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => height[rows[index]?.kind ?? 'finding'],
    overscan: 6,
  });
  useEffect(() => virtual.measure(), [rows, virtual]);

  const activeIndex = rows.findIndex((row) =>
    finding === null
      ? row.kind === 'group' && row.group.key === head
      : row.kind === 'finding' && row.finding === finding,
  );
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex);
  }, [activeIndex, virtual]);

  const goTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row?.kind === 'finding') onOpen(row.finding);
    if (row?.kind === 'group') {
      setHead(row.group.key);
      dispatch({ type: 'findingOpened', finding: null });
    }
  };
  const setOpen = (key: string, open: boolean) => {
    const closed = new Set(view.closed);
    if (open) closed.delete(key);
    else closed.add(key);
    dispatch({ type: 'viewChanged', change: { closed } });
  };
  const toggle = (row: Row & { kind: 'group' }) => {
    setHead(row.group.key);
    if (finding !== null) dispatch({ type: 'findingOpened', finding: null });
    setOpen(row.group.key, !row.open);
  };
  const active = rows[activeIndex];
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(activeIndex + 1),
    ArrowUp: () => goTo(activeIndex - 1),
    PageDown: () => goTo(activeIndex + pageStep),
    PageUp: () => goTo(activeIndex - pageStep),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    ArrowRight: () => {
      if (active?.kind === 'group')
        (active.open ? () => goTo(activeIndex + 1) : () => setOpen(active.group.key, true))();
    },
    ArrowLeft: () => {
      if (active?.kind === 'group') setOpen(active.group.key, false);
      else if (active !== undefined) goTo(activeIndex - active.position);
    },
    Enter: () => {
      if (active?.kind === 'group') toggle(active);
      else if (active !== undefined) show?.(active.finding);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move === undefined || event.altKey) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="tree"
      aria-label={translate('ui.periksa.list')}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeIndex}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const common = {
            id: `${id}-${index}`,
            role: 'treeitem',
            'aria-selected': index === activeIndex,
            style: { transform: `translateY(${start}px)` },
          } as const;
          if (row.kind === 'group') {
            return (
              <div
                key={row.group.key}
                {...common}
                aria-level={1}
                aria-expanded={row.open}
                aria-setsize={groups.length}
                aria-posinset={groups.indexOf(row.group) + 1}
                className={mergeClasses(styles.line, styles.group, index === activeIndex && styles.active)}
                onClick={() => toggle(row)}
              >
                {row.open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
                <SeverityIcon severity={row.group.severity} />
                <Text weight="semibold" size={200} truncate wrap={false}>
                  {row.group.label}
                </Text>
                <Text size={200} className={styles.count}>
                  {formatNumber(row.group.findings.length, language)}
                </Text>
              </div>
            );
          }
          return (
            <div
              key={index}
              {...common}
              aria-level={2}
              aria-setsize={listed(row.group).length}
              aria-posinset={row.position}
              className={mergeClasses(styles.line, styles.finding, index === activeIndex && styles.active)}
              onClick={() => {
                onOpen(row.finding);
                show?.(row.finding);
              }}
            >
              <SeverityIcon severity={row.finding.severity} />
              <div>
                <Text weight="semibold" size={200} block truncate wrap={false}>
                  {findingPlace(row.finding)}
                </Text>
                <Text size={200} className={styles.message}>
                  {textOf(row.finding)}
                </Text>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
