import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Finding } from '../../core/validation';
import { findingMessage } from '../../messages/finding';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { SeverityIcon } from './SeverityIcon';

/** Every entry is equally high (place, two lines of message), so that 50,000 of them scroll without measuring. */
const entryHeight = 68;
/** Entries that a page key passes over. */
const pageStep = 8;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '136px',
    overflowY: 'scroll',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { position: 'relative', width: '100%' },
  entry: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    height: `${entryHeight}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  text: { minWidth: 0 },
  message: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
});

/** The findings, one entry open at a time. Arrow keys move, Enter shows the cell. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { state, dispatch, translate, show } = usePane();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => entryHeight,
    overscan: 6,
  });
  const openIndex = state.finding === null ? -1 : findings.indexOf(state.finding);

  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex);
  }, [openIndex, virtual]);

  const open = (index: number) => {
    const finding = findings[Math.max(0, Math.min(index, findings.length - 1))];
    if (finding !== undefined) dispatch({ type: 'findingOpened', finding });
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => open(openIndex + 1),
    ArrowUp: () => open(openIndex - 1),
    PageDown: () => open(openIndex + pageStep),
    PageUp: () => open(openIndex - pageStep),
    Home: () => open(0),
    End: () => open(findings.length - 1),
    Enter: () => {
      if (state.finding !== null) show?.(state.finding);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label={translate('ui.periksa.list')}
      aria-activedescendant={openIndex >= 0 ? `${id}-${openIndex}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const finding = findings[index];
          if (finding === undefined) return null;
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === openIndex}
              aria-setsize={findings.length}
              aria-posinset={index + 1}
              className={mergeClasses(styles.entry, index === openIndex && styles.open)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                open(index);
                show?.(finding);
              }}
            >
              <SeverityIcon severity={finding.severity} />
              <div className={styles.text}>
                <Text weight="semibold" size={200} block truncate wrap={false}>
                  {findingPlace(finding)}
                </Text>
                <Text size={200} className={styles.message}>
                  {findingMessage(translate, finding)}
                </Text>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
