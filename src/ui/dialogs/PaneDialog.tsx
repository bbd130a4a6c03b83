import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  surface: { maxWidth: '520px', width: 'calc(100% - 24px)', padding: tokens.spacingHorizontalL },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface PaneDialogProps {
  readonly title: string;
  /** The one thing to be done here; null where there is nothing to do. */
  readonly action: { readonly label: string; readonly run: () => void; readonly disabled?: boolean } | null;
  readonly children: ReactNode;
}

/** A question over the pane: title, content, *Batal* and one action. Esc cancels. */
export function PaneDialog({ title, action, children }: PaneDialogProps) {
  const styles = useStyles();
  const { translate, dispatch } = usePane();
  const close = () => dispatch({ type: 'answered' });
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle action={null}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate(action === null ? 'ui.action.close' : 'ui.action.cancel')}</Button>
            {action !== null && (
              <Button appearance="primary" disabledFocusable={action.disabled === true} onClick={action.run}>
                {action.label}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
