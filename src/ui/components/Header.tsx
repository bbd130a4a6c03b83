import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { placesOf } from '../../app';
import { scoreClassWords } from '../../engine/report';
import { formatScore, formatShortMonth } from '../../messages/format';
import { usePane } from '../PaneContext';
import { useProfile } from '../state/useProfile';
import { LanguageSwitch } from './LanguageSwitch';
import { StatusBadge } from './StatusBadge';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: { margin: 0, minWidth: 0 },
  status: {
    gridColumn: '1 / -1',
    minHeight: '24px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  facts: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Always visible: whose data these are, of which month, and how they stand. */
export function Header() {
  const styles = useStyles();
  const { workbook, app, language, state, translate } = usePane();
  const { schema } = app.programme;
  const opened = useProfile(workbook, schema, state.prepared);
  const profile = state.check?.dataset.profile ?? opened;
  const name = profile === null ? undefined : placesOf(schema, profile, translate).at(-1);
  const facts: string[] = [];
  if (state.check !== null) {
    const score = formatScore(state.check.score.value, language);
    facts.push(translate('ui.header.score', { score, class: scoreClassWords(state.check, { text: translate }) }));
  }
  if (profile?.revision) facts.push(translate('ui.header.revision', { revision: profile.revision }));
  if (state.check?.stamp && state.check.stampState === 'valid' && !state.stale) {
    facts.push(translate('stamp.fact', { code: state.check.stamp.code }));
  }
  return (
    <header className={styles.header} role="group" aria-label={translate('ui.header')}>
      <Text as="h1" weight="semibold" size={400} truncate wrap={false} className={styles.name}>
        {name ?? translate('ui.header.unknown')}
        {profile?.period ? ` · ${formatShortMonth(profile.period, language)}` : ''}
      </Text>
      <LanguageSwitch />
      <div className={styles.status}>
        <StatusBadge state={state} language={language} />
        <Text size={200} className={styles.facts}>
          {facts.join(' · ')}
        </Text>
      </div>
    </header>
  );
}
