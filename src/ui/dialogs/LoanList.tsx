import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useState } from 'react';
import type { Change, RecalculatedEntry } from '../../app';
import { changeText } from '../changeText';
import { usePane } from '../PaneContext';

const height = { row: 36, change: 22 } as const;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    height: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { position: 'relative' },
  line: { position: 'absolute', insetInline: 0, top: 0, overflow: 'hidden' },
  change: { paddingInlineStart: tokens.spacingHorizontalXXXL, fontVariantNumeric: 'tabular-nums' },
});

type Line =
  { readonly kind: 'row'; readonly entry: RecalculatedEntry } | { readonly kind: 'change'; readonly change: Change };

interface LoanListProps {
  readonly entries: readonly RecalculatedEntry[];
  readonly picked: ReadonlySet<RecalculatedEntry>;
  readonly onPick: (entry: RecalculatedEntry, on: boolean) => void;
}

/** Loans that differ, each to be picked or left, with what its cells hold and what they would hold; long lists scroll. */
export function LoanList({ entries, picked, onPick }: LoanListProps) {
  const styles = useStyles();
  const { app, translate, language } = usePane();
  // The dialog comes in after its content, so that the list is measured when it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const lines = useMemo(
    () =>
      entries.flatMap((entry): Line[] => [
        { kind: 'row', entry },
        ...entry.changes.map((change): Line => ({ kind: 'change', change })),
      ]),
    [entries],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => height[lines[index]?.kind ?? 'change'],
    overscan: 12,
  });
  const blank = translate('ui.periksa.blank');
  return (
    <div ref={setScroller} className={styles.list} tabIndex={0} role="group" aria-label={translate('hitung.list')}>
      <div className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const place = { transform: `translateY(${start}px)`, height: `${size}px` };
          if (line.kind === 'row') {
            const { entry } = line;
            const label = translate(entry.manual ? 'hitung.one.manual' : 'hitung.one', {
              key: entry.key,
              count: entry.changes.length,
            });
            return (
              <div key={index} className={styles.line} style={place}>
                <Checkbox
                  label={label}
                  checked={picked.has(entry)}
                  onChange={(_event, { checked }) => onPick(entry, checked === true)}
                />
              </div>
            );
          }
          const { place: cell, edit } = line.change;
          const { before, after } = changeText(app.programme.schema, cell, edit.before, edit.after, language);
          return (
            <div key={index} className={styles.line} style={place}>
              <Text size={200} block truncate wrap={false} className={styles.change}>
                {cell.cell} {cell.column}: {before ?? blank} → {after ?? blank}
              </Text>
            </div>
          );
        })}
      </div>
    </div>
  );
}
