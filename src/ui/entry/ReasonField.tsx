import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../engine/check';
import { usePane } from '../PaneContext';
import type { Reasons } from './useReasons';

const useStyles = makeStyles({
  reason: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  input: { minWidth: 0 },
  back: { alignSelf: 'start' },
});

/** Accepts a warning of the row in the same step as it is stored, with a reason (docs/spec/entry.md 3.1). */
export function ReasonField({ finding, reasons }: { readonly finding: Finding; readonly reasons: Reasons }) {
  const styles = useStyles();
  const { state, translate } = usePane();
  const reason = reasons.of(finding);
  if (reason === undefined)
    return (
      <Button size="small" onClick={() => reasons.give(finding, '')}>
        {translate('findings.accept')}
      </Button>
    );
  const isNamed = (state.check?.dataset.profile.author ?? '') !== '';
  return (
    <div className={styles.reason}>
      <Field label={translate('findings.accept.reason')} size="small" hint={translate('isi.reason.hint')}>
        <Input
          autoFocus={reason === ''}
          className={styles.input}
          value={reason}
          onChange={(_event, { value }) => reasons.give(finding, value)}
        />
      </Field>
      {!isNamed && (
        <Field label={translate('findings.accept.name')} size="small">
          <Input className={styles.input} value={reasons.by} onChange={(_event, { value }) => reasons.nameBy(value)} />
        </Field>
      )}
      <Button appearance="subtle" size="small" className={styles.back} onClick={() => reasons.give(finding, undefined)}>
        {translate('isi.reason.none')}
      </Button>
    </div>
  );
}
