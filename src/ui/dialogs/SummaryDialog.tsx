import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { findingSummary } from '../../app';
import type { CheckResult } from '../../app';
import { usePane } from '../PaneContext';
import { useCopy } from '../useCopy';
import { PaneDialog } from './PaneDialog';

const useStyles = makeStyles({ text: { minHeight: '240px' } });

/** The outcome of the check as a short text for a message: to be read, and copied. */
export function SummaryDialog({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const { translate, language } = usePane();
  const text = findingSummary(check, language, translate).join('\n');
  const { area, result, copy } = useCopy(text);
  return (
    <PaneDialog
      title={translate('findings.summary.title')}
      action={{ label: translate('findings.summary.copy'), run: copy }}
    >
      <Field
        label={translate('findings.summary.intro')}
        validationState={result === 'copied' ? 'success' : 'none'}
        validationMessage={result === null ? null : translate(`ui.copy.${result}`)}
      >
        <Textarea textarea={{ ref: area, className: styles.text }} readOnly value={text} />
      </Field>
    </PaneDialog>
  );
}
