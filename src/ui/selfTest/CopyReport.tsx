import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { selfTestReport, type HostFacts, type KeyResult, type StepResult } from '../../app/selfTest';
import { usePane } from '../PaneContext';
import { useCopy } from '../useCopy';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%' },
  text: { minHeight: '160px' },
});

interface CopyReportProps {
  readonly facts: HostFacts;
  readonly results: readonly StepResult[];
  readonly keys: readonly KeyResult[];
}

/** The results as a text to be sent to the makers of the program: to be read, and copied. */
export function CopyReport({ facts, results, keys }: CopyReportProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const text = selfTestReport(facts, results, keys, translate);
  const { area, result, copy } = useCopy(text);
  return (
    <div className={styles.part}>
      <Field
        className={styles.field}
        label={translate('uji.copy.title')}
        validationState={result === 'copied' ? 'success' : 'none'}
        validationMessage={result === null ? null : translate(`uji.${result}`)}
      >
        <Textarea textarea={{ ref: area, className: styles.text }} readOnly value={text} />
      </Field>
      <Button onClick={copy}>{translate('uji.copy')}</Button>
    </div>
  );
}
