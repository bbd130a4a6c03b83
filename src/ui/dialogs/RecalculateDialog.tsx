import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecalculatedEntry, RecalculationPlan } from '../../app';
import { useRepairs } from '../findings/useRepairs';
import { usePane } from '../PaneContext';
import { LoanList } from './LoanList';
import { PaneDialog } from './PaneDialog';
import { RefusedList } from './RefusedList';

/** Which loans hold other figures than the ledger's, cell by cell, before any is replaced; and what is left alone, and why. */
export function RecalculateDialog({ plan }: { readonly plan: RecalculationPlan }) {
  const { translate, dispatch } = usePane();
  const { repair } = useRepairs();
  const { entries, refused, manual, unread, withheld } = plan;
  const [picked, setPicked] = useState<ReadonlySet<RecalculatedEntry>>(() => new Set(entries));
  const pick = (entry: RecalculatedEntry, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(entry);
    else next.delete(entry);
    setPicked(next);
  };
  const changes = entries.filter((entry) => picked.has(entry)).flatMap((entry) => entry.changes);
  const run = () => {
    dispatch({ type: 'answered' });
    repair(changes);
  };
  const apply = {
    label: translate('hitung.apply', { count: changes.length }),
    run: changes.length === 0 ? () => undefined : run,
    disabled: changes.length === 0,
  };
  return (
    <PaneDialog title={translate('ui.page.hitung')} action={entries.length === 0 ? null : apply}>
      {withheld !== undefined && <Text>{translate(`hitung.withheld.${withheld}`)}</Text>}
      {withheld === undefined && entries.length + refused.length === 0 && <Text>{translate('hitung.none')}</Text>}
      {entries.length > 0 && (
        <>
          <Text>{translate('hitung.some', { count: entries.length })}</Text>
          {entries.length > 1 && (
            <Checkbox
              label={translate('hitung.all')}
              checked={picked.size === entries.length || (picked.size === 0 ? false : 'mixed')}
              onChange={(_event, { checked }) => setPicked(new Set(checked === true ? entries : []))}
            />
          )}
          <LoanList entries={entries} picked={picked} onPick={pick} />
        </>
      )}
      <RefusedList reasons={refused.map(({ why }) => why)} />
      {manual > 0 && <Text>{translate('hitung.manual', { count: manual })}</Text>}
      {unread > 0 && <Text>{translate('hitung.unread', { count: unread })}</Text>}
    </PaneDialog>
  );
}
