import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import type { Repair, RepairPlan } from '../../app';
import type { EditRefusal } from '../../workbook/port';
import { cellText } from '../cellText';
import { findingPlace } from '../findingPlace';
import { useRepairs } from '../findings/useRepairs';
import { usePane } from '../PaneContext';
import { PaneDialog } from './PaneDialog';

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

const refusals = ['formula', 'conflict', 'protected', 'not-found'] as const satisfies readonly EditRefusal[];

/** Every certain change before it is made: cell, before, after; and what is left as it is, and why. */
export function RepairsDialog({ plan }: { readonly plan: RepairPlan }) {
  const { translate, dispatch } = usePane();
  const { repair } = useRepairs();
  const { certain, refused, suggestions } = plan;
  const run = () => {
    dispatch({ type: 'answered' });
    repair(certain);
  };
  const count = certain.length;
  return (
    <PaneDialog
      title={translate('findings.repair.title')}
      action={count === 0 ? null : { label: translate('findings.repair.apply', { count }), run }}
    >
      <Text>{translate(count === 0 ? 'findings.repair.none' : 'findings.repair.intro', { count })}</Text>
      {count > 0 && <Changes repairs={certain} />}
      {refused.length > 0 && (
        <div>
          <Text>{translate('findings.repair.refused', { count: refused.length })}</Text>
          <ul>
            {refusals.map((reason) => {
              const number = refused.filter(({ why }) => why === reason).length;
              return (
                number > 0 && <li key={reason}>{translate(`findings.repair.refused.${reason}`, { count: number })}</li>
              );
            })}
          </ul>
        </div>
      )}
      {suggestions > 0 && <Text>{translate('findings.repair.suggestions', { count: suggestions })}</Text>}
    </PaneDialog>
  );
}

function Changes({ repairs }: { readonly repairs: readonly Repair[] }) {
  const styles = useStyles();
  const { translate, language } = usePane();
  // The dialog comes in after its content, so that the list is measured when it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const virtual = useVirtualizer({
    count: repairs.length,
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
          const item = repairs[index];
          if (item === undefined) return null;
          const { finding, edit } = item;
          const text = (value: typeof edit.before) =>
            cellText(finding, value, language) ?? translate('ui.periksa.blank');
          return (
            <li
              key={index}
              className={styles.entry}
              aria-setsize={repairs.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Text size={200} weight="semibold" block truncate wrap={false}>
                {findingPlace(finding)}
              </Text>
              <Text size={200} block truncate wrap={false} className={styles.change}>
                {text(edit.before)} → {text(edit.after)}
              </Text>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
