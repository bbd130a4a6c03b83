import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Finding, Severity } from '../../engine/check';
import { formatNumber } from '../../messages/format';
import { SeverityIcon } from '../components/SeverityIcon';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { isTight } from '../room';
import { listed, type Row } from './groups';
import type { ShownFindings } from './useFindings';

/** Heights are fixed (head; place and message, below or beside each other), so that 50,000 findings scroll without measuring. */
const heights = { usual: { group: 32, finding: 48 }, tight: { group: 28, finding: 28 } } as const;
/** How many entries are seen at least, however little room there is. */
const leastShown = 5;
/** Lines that a page key passes over. */
const pageStep = 8;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexGrow: 1,
    flexBasis: 0,
    minHeight: `${leastShown * heights.usual.finding + 2}px`,
    overflowY: 'scroll',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  tightList: { minHeight: `${leastShown * heights.tight.finding + 2}px` },
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
    height: `${heights.usual.group}px`,
    gridTemplateColumns: '16px 16px minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  finding: {
    height: `${heights.usual.finding}px`,
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  tight: { height: `${heights.tight.finding}px` },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Windows' high contrast takes colours and shadows away.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  text: {
    ...typographyStyles.caption1,
    minWidth: 0,
    whiteSpace: 'nowrap',
    '& > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  oneLine: { overflow: 'hidden', textOverflow: 'ellipsis', '& > span': { display: 'inline' } },
  place: { fontWeight: tokens.fontWeightSemibold },
  message: { color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FindingTreeProps {
  readonly shown: ShownFindings;
  readonly onOpen: (finding: Finding) => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/**
 * The findings in groups, one of them open at a time. Up and down move, left and right close and open a group, Enter shows the cell.
 * A tree for screen readers; only the lines in view are in the page.
 */
export function FindingTree({ shown: { rows, groups, textOf }, onOpen, listRef: scroller }: FindingTreeProps) {
  const styles = useStyles();
  const { state, dispatch, translate, language, show, height: room } = usePane();
  const tight = isTight(room);
  const height = tight ? heights.tight : heights.usual;
  const { finding, view } = state;
  const id = useId();
  /** The head on which the keyboard stands while no finding is open. */
  const [head, setHead] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => height[rows[index]?.kind ?? 'finding'],
    overscan: 6,
  });
  useEffect(() => virtual.measure(), [rows, height, virtual]);

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
      className={mergeClasses(styles.list, tight && styles.tightList)}
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
                className={mergeClasses(
                  styles.line,
                  styles.group,
                  tight && styles.tight,
                  index === activeIndex && styles.active,
                )}
                onClick={() => toggle(row)}
              >
                {row.open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
                <Sign severity={row.group.severity} done={row.group.findings.every(isDone)} />
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
              className={mergeClasses(
                styles.line,
                styles.finding,
                tight && styles.tight,
                index === activeIndex && styles.active,
              )}
              onClick={() => {
                onOpen(row.finding);
                show?.(row.finding);
              }}
            >
              <Sign severity={row.finding.severity} done={isDone(row.finding)} />
              <div className={mergeClasses(styles.text, tight && styles.oneLine)}>
                <span className={mergeClasses(styles.place, isDone(row.finding) && styles.quiet)}>
                  {findingPlace(row.finding)}
                </span>{' '}
                <span className={mergeClasses(styles.message, isDone(row.finding) && styles.quiet)}>
                  {textOf(row.finding)}
                </span>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A warning that was accepted asks for nothing any more. */
const isDone = ({ accepted }: Finding): boolean => accepted !== undefined;

/** Severity of what is still to be done, or that it is done. */
function Sign({ severity, done }: { readonly severity: Severity; readonly done: boolean }) {
  const styles = useStyles();
  return done ? <CheckmarkCircle16Filled className={styles.done} aria-hidden /> : <SeverityIcon severity={severity} />;
}
