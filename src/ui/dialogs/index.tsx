import { usePane } from '../PaneContext';
import { AcceptDialog } from './AcceptDialog';
import { RemoveDialog } from '../entry/RemoveDialog';
import { OffersDialog } from './OffersDialog';
import { PrepareDialog } from './PrepareDialog';
import { RecalculateDialog } from './RecalculateDialog';
import { RepairsDialog } from './RepairsDialog';
import { RestoreDialog } from './RestoreDialog';
import { RevealDialog } from './RevealDialog';
import { SummaryDialog } from './SummaryDialog';
import { WithdrawDialog } from './WithdrawDialog';

/** The question that the pane is asking, if any. */
export function Dialogs() {
  const { dialog, check } = usePane().state;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'reveal':
      return <RevealDialog place={dialog.place} code={dialog.code} />;
    case 'accept':
      return <AcceptDialog finding={dialog.finding} shown={dialog.shown} />;
    case 'withdraw':
      return <WithdrawDialog finding={dialog.finding} shown={dialog.shown} notes={dialog.notes} />;
    case 'restore':
      return check === null ? null : <RestoreDialog check={check} batches={dialog.batches} plan={dialog.plan} />;
    case 'removeRow':
      return check === null ? null : <RemoveDialog check={check} table={dialog.table} rowKey={dialog.key} />;
    case 'summary':
      return check === null ? null : <SummaryDialog check={check} />;
    case 'offers':
      return <OffersDialog offers={dialog.offers} />;
    case 'prepare':
      return <PrepareDialog plan={dialog.plan} />;
    case 'recalculate':
      return <RecalculateDialog plan={dialog.plan} />;
    case 'repairs':
      return <RepairsDialog plan={dialog.plan} />;
  }
}
