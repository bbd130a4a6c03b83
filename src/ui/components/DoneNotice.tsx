import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useShell } from '../PaneContext';

const useStyles = makeStyles({ notice: { flexShrink: 0 } });

/** How long it stays, in milliseconds: a sentence and a button are read in less. */
const stay = 15_000;

interface DoneNoticeProps {
  /** What it tells of: something new is told again. */
  readonly about: unknown;
  readonly children: ReactNode;
  /** A button with what can be done about it, which can be done elsewhere too. */
  readonly action?: ReactNode;
}

/** That something was done. It leaves by a click or by itself, but not while the mouse or the keyboard is on it. */
export function DoneNotice({ about, children, action }: DoneNoticeProps) {
  const styles = useStyles();
  const { translate } = useShell();
  const [gone, setGone] = useState<unknown>(null);
  const [held, setHeld] = useState(false);
  const isThere = gone !== about;
  useEffect(() => {
    if (!isThere || held) return undefined;
    const timer = setTimeout(() => setGone(about), stay);
    return () => clearTimeout(timer);
  }, [about, isThere, held]);
  if (!isThere) return null;
  const hold = { onPointerEnter: () => setHeld(true), onFocus: () => setHeld(true) };
  const release = { onPointerLeave: () => setHeld(false), onBlur: () => setHeld(false) };
  return (
    <MessageBar intent="success" layout="multiline" className={styles.notice} {...hold} {...release}>
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={translate('ui.action.close')}
            onClick={() => setGone(about)}
          />
        }
      >
        {action}
      </MessageBarActions>
    </MessageBar>
  );
}
