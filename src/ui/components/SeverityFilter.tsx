import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FindingCounts, FindingKind } from '../../engine/check';
import { formatNumber } from '../../messages/format';
import { usePane } from '../PaneContext';
import { isTight } from '../room';
import { severities } from '../severities';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { flexShrink: 0, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  shown: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    // Windows' high contrast takes colours away.
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  hidden: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'line-through',
  },
});

/** Counts by severity; each shows or hides its findings. What there is none of has no chip. */
export function SeverityFilter({ counts }: { readonly counts: FindingCounts }) {
  const { translate } = usePane();
  const styles = useStyles();
  const countOf = (kind: FindingKind): number => (kind === 'warning' ? counts.warning - counts.accepted : counts[kind]);
  return (
    <div role="group" aria-label={translate('ui.periksa.filter')} className={styles.group}>
      {severities.map((severity) => (
        <Chip
          key={severity}
          kind={severity}
          name={translate(`ui.severity.${severity}`)}
          count={countOf(severity)}
          icon={<SeverityIcon severity={severity} />}
        />
      ))}
      <Chip
        kind="accepted"
        name={translate('findings.accepted')}
        count={counts.accepted}
        icon={<Checkmark16Regular aria-hidden />}
      />
    </div>
  );
}

interface ChipProps {
  readonly kind: FindingKind;
  readonly name: string;
  readonly count: number;
  readonly icon: ReactElement;
}

/** Pressed: its findings are listed. Where there is little room its sign stands for its name. */
function Chip({ kind, name, count, icon }: ChipProps) {
  const styles = useStyles();
  const { state, dispatch, language, height } = usePane();
  if (count === 0) return null;
  const shown = state.view.shown.has(kind);
  const label = `${name} ${formatNumber(count, language)}`;
  return (
    <ToggleButton
      size="small"
      className={mergeClasses(styles.chip, shown ? styles.shown : styles.hidden)}
      checked={shown}
      icon={icon}
      aria-label={label}
      title={label}
      onClick={() => dispatch({ type: 'kindToggled', kind })}
    >
      {isTight(height) ? formatNumber(count, language) : label}
    </ToggleButton>
  );
}
