import { usePane } from '../PaneContext';
import { RepairsDialog } from './RepairsDialog';
import { RevealDialog } from './RevealDialog';

/** The question that the pane is asking, if any. */
export function Dialogs() {
  const { dialog } = usePane().state;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'reveal':
      return <RevealDialog place={dialog.place} code={dialog.code} />;
    case 'repairs':
      return <RepairsDialog plan={dialog.plan} />;
  }
}
