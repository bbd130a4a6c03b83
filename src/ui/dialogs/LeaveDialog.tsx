import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Translate } from '../../messages';

/** A way out of the question, as its button says it. */
interface Way {
  readonly label: string;
  readonly run: () => void;
}

interface LeaveDialogProps {
  readonly title: string;
  readonly body: string;
  readonly translate: Translate;
  readonly onStay: () => void;
  readonly discard: Way;
  readonly keep: Way;
}

/** Asks before something is left that would be lost: *Batal* and Esc stay, one way gives it up, the other keeps it. */
export function LeaveDialog({ title, body, translate, onStay, discard, keep }: LeaveDialogProps) {
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onStay())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle action={null}>{title}</DialogTitle>
          <DialogContent>{body}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onStay}>{translate('ui.action.cancel')}</Button>
            <Button onClick={discard.run}>{discard.label}</Button>
            <Button appearance="primary" onClick={keep.run}>
              {keep.label}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
