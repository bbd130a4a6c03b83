import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { describeError } from '../../messages/error';
import { useShell } from '../PaneContext';
import { failureOf } from '../state/failure';
import type { LatePart } from '../state/types';
import { Notice } from './Notice';

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  failed: { padding: tokens.spacingHorizontalM },
});

/** Parts that were loaded, so that they are there at once from then on. */
const loaded = new Map<LatePart, ComponentType>();

interface LateProps {
  readonly part: LatePart;
  /** Called when the part is there. */
  readonly onShown?: () => void;
}

/** A part of the pane that is loaded when it is first shown: a quiet word until then, and why with *Coba lagi* where it cannot be loaded. */
export function Late({ part, onShown }: LateProps) {
  const styles = useStyles();
  const { loadPart, translate } = useShell();
  const [Part, setPart] = useState(() => loaded.get(part));
  const [error, setError] = useState<unknown>(null);
  const isWaiting = Part === undefined && error === null;
  useEffect(() => {
    if (!isWaiting) return;
    let wanted = true;
    loadPart(part).then(
      (component) => {
        loaded.set(part, component);
        if (wanted) setPart(() => component);
      },
      (failed: unknown) => wanted && setError(failed ?? new Error('nothing was said')),
    );
    return () => {
      wanted = false;
    };
  }, [isWaiting, loadPart, part]);
  useEffect(() => {
    if (Part !== undefined) onShown?.();
  }, [Part, onShown]);
  if (Part !== undefined) return <Part />;
  if (error === null) return <Text className={styles.waiting}>{translate('ui.late.loading')}</Text>;
  const { title, text, remedy } = describeError(translate, failureOf('open', error));
  return (
    <div className={styles.failed} role="alert">
      <Notice
        intent="error"
        title={title}
        action={<Button onClick={() => setError(null)}>{translate('ui.action.retry')}</Button>}
      >
        {text} {remedy}
      </Notice>
    </div>
  );
}
