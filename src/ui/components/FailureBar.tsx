import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { describeError } from '../../messages/error';
import { useShell } from '../PaneContext';
import type { Failure } from '../state/types';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  details: { width: '100%' },
});

/** The last failure: what happened where, what to do, *Coba lagi*, and details to copy. */
export function FailureBar() {
  const { state } = useShell();
  return state.failure === null ? null : <Bar failure={state.failure} />;
}

function Bar({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const { translate, dispatch, retry: again } = useShell();
  const bar = useRef<HTMLDivElement>(null);
  const retry = useRef<HTMLSpanElement>(null);
  // Coba lagi, or else the button that closes: what the user most likely needs next.
  useEffect(() => (retry.current ?? bar.current)?.querySelector('button')?.focus(), [failure]);
  const { action } = failure;
  const { text, remedy, details } = describeError(translate, failure);
  return (
    <div ref={bar} className={styles.bar}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{translate(`ui.failed.${action}`)}</MessageBarTitle>
          <div>
            {text} {remedy}
          </div>
          <details>
            <summary>{translate('ui.failed.details')}</summary>
            <Textarea
              readOnly
              className={styles.details}
              aria-label={translate('ui.failed.details')}
              value={details}
              onFocus={(event) => event.currentTarget.select()}
            />
          </details>
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss20Regular />}
              aria-label={translate('ui.action.close')}
              onClick={() => dispatch({ type: 'failureClosed' })}
            />
          }
        >
          {action !== 'open' && (
            <span ref={retry}>
              <Button onClick={again}>{translate('ui.action.retry')}</Button>
            </span>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
