import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { usePane } from '../PaneContext';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before a form is left in which something was typed. */
export function LeaveDialog({ onStay, onKeep, onDiscard }: LeaveDialogProps) {
  const { translate } = usePane();
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onStay())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle action={null}>{translate('isi.leave.title')}</DialogTitle>
          <DialogContent>{translate('isi.leave.body')}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onStay}>{translate('ui.action.cancel')}</Button>
            <Button onClick={onDiscard}>{translate('isi.leave.discard')}</Button>
            <Button appearance="primary" onClick={onKeep}>
              {translate('isi.leave.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
