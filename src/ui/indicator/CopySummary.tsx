import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  button: { alignSelf: 'start', flexShrink: 0 },
  field: { flexShrink: 0 },
  text: { minHeight: '220px' },
});

/** Copies a short text for a message, and shows it: not every Office lets a pane reach the clipboard. */
export function CopySummary({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { translate } = usePane();
  const [result, setResult] = useState<'copied' | 'byHand' | null>(null);
  const shown = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setResult(null), [text]);
  useEffect(() => {
    if (result === 'byHand') shown.current?.select();
  }, [result]);
  const copy = () => {
    // Absent in old web views and on pages opened from disk.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) setResult('byHand');
    else
      clipboard.writeText(text).then(
        () => setResult('copied'),
        () => setResult('byHand'),
      );
  };
  return (
    <>
      <Button className={styles.button} size="small" icon={<Copy20Regular />} onClick={copy}>
        {translate('indicatorPage.summary')}
      </Button>
      {result !== null && (
        <Field
          className={styles.field}
          label={translate('indicatorPage.summary.text')}
          validationState={result === 'copied' ? 'success' : 'none'}
          validationMessage={translate(`indicatorPage.summary.${result}`)}
        >
          <Textarea textarea={{ ref: shown, className: styles.text }} readOnly value={text} />
        </Field>
      )}
    </>
  );
}
