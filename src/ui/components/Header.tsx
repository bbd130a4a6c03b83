import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { placesOf } from '../../app/place';
import { scoreClassWords } from '../../engine/report/parts/scoreWords';
import { formatScore, formatShortMonth } from '../../messages/format';
import { useShell } from '../PaneContext';
import { HelpButton } from './HelpButton';
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
  tools: { display: 'flex', alignItems: 'center' },
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
  const { app, opened, language, state, translate } = useShell();
  const profile = state.check?.dataset.profile ?? opened;
  const name = profile === null || app === null ? undefined : placesOf(app.programme.schema, profile, translate).at(-1);
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
      <div className={styles.tools}>
        <LanguageSwitch />
        <HelpButton />
      </div>
      <div className={styles.status}>
        <StatusBadge state={state} translate={translate} />
        <Text size={200} className={styles.facts}>
          {facts.join(' · ')}
        </Text>
      </div>
    </header>
  );
}
