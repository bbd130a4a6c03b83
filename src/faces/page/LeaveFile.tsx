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

interface LeaveFileProps {
  readonly name: string;
  readonly translate: Translate;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onDownload: () => void;
}

/** Asks before a file is taken off the list whose changes nobody has downloaded. */
export function LeaveFile({ name, translate, onStay, onDiscard, onDownload }: LeaveFileProps) {
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onStay())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle action={null}>{translate('ui.file.leave')}</DialogTitle>
          <DialogContent>{translate('ui.file.leaveHint', { name })}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onStay}>{translate('ui.action.cancel')}</Button>
            <Button onClick={onDiscard}>{translate('ui.file.leaveDiscard')}</Button>
            <Button appearance="primary" onClick={onDownload}>
              {translate('ui.action.saveCopy')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
