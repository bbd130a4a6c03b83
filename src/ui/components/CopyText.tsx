import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { usePane } from '../PaneContext';
import { useCopy } from '../useCopy';

const useStyles = makeStyles({
  button: { alignSelf: 'start', flexShrink: 0 },
  field: { flexShrink: 0, flexBasis: '100%' },
  text: { minHeight: '220px' },
});

interface CopyTextProps {
  /** What the button says, and what the text is called. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
}

/** Copies a text for a message, and shows it: not every Office lets a pane reach the clipboard. */
export function CopyText({ label, title, text }: CopyTextProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const { area, result, copy } = useCopy(text);
  return (
    <>
      <Button className={styles.button} size="small" icon={<Copy20Regular />} onClick={copy}>
        {label}
      </Button>
      {result !== null && (
        <Field
          className={styles.field}
          label={title}
          validationState={result === 'copied' ? 'success' : 'none'}
          validationMessage={translate(`ui.copy.${result}`)}
        >
          <Textarea textarea={{ ref: area, className: styles.text }} readOnly value={text} />
        </Field>
      )}
    </>
  );
}
