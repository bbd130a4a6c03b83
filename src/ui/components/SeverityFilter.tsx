import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import type { FindingCounts } from '../../engine/check';
import { formatNumber } from '../../messages/format';
import { usePane } from '../PaneContext';
import { severities } from '../severities';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Counts by severity; each shows or hides its findings. */
export function SeverityFilter({ counts }: { readonly counts: FindingCounts }) {
  const styles = useStyles();
  const { state, dispatch, translate, language } = usePane();
  return (
    <div role="group" aria-label={translate('ui.periksa.filter')} className={styles.group}>
      {severities.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          checked={state.view.shown.has(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => dispatch({ type: 'kindToggled', kind: severity })}
        >
          {translate(`ui.severity.${severity}`)}{' '}
          {formatNumber(severity === 'warning' ? counts.warning - counts.accepted : counts[severity], language)}
        </ToggleButton>
      ))}
      {counts.accepted > 0 && (
        <ToggleButton
          size="small"
          checked={state.view.shown.has('accepted')}
          icon={<Checkmark16Regular aria-hidden />}
          onClick={() => dispatch({ type: 'kindToggled', kind: 'accepted' })}
        >
          {translate('findings.accepted')} {formatNumber(counts.accepted, language)}
        </ToggleButton>
      )}
    </div>
  );
}
