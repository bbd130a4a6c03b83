import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import type { Change } from '../../app';
import { editText } from '../changeText';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';

const entryHeight = 44;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    height: `${entryHeight * 5}px`,
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    height: `${entryHeight}px`,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  change: { fontVariantNumeric: 'tabular-nums' },
});

/** Cells with what they hold and what they will hold; long lists scroll. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const styles = useStyles();
  const { app, translate } = usePane();
  // The dialog comes in after its content, so that the list is measured when it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller,
    estimateSize: () => entryHeight,
    overscan: 6,
  });
  return (
    <div
      ref={setScroller}
      className={styles.list}
      tabIndex={0}
      role="group"
      aria-label={translate('findings.repair.list')}
    >
      <ul className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = changes[index];
          if (item === undefined) return null;
          const { place } = item;
          const change = editText(app.programme.schema, item, translate);
          const blank = translate('ui.periksa.blank');
          return (
            <li
              key={index}
              className={styles.entry}
              aria-setsize={changes.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Text size={200} weight="semibold" block truncate wrap={false}>
                {findingPlace(place)}
              </Text>
              <Text size={200} block truncate wrap={false} className={styles.change}>
                {change.before ?? blank} → {change.after ?? blank}
              </Text>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
