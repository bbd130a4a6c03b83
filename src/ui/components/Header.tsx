import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { placesOf } from '../../app/place';
import { scoreClassWords } from '../../engine/report/parts/scoreWords';
import { formatScore, formatShortMonth } from '../../messages/format';
import { useShell } from '../PaneContext';
import { HelpButton } from './HelpButton';
import { isTight } from '../room';
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
  tools: { display: 'flex', alignItems: 'center', minHeight: '24px' },
  status: {
    gridColumn: '1 / -1',
    minHeight: '24px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  // In one line: the beginning of what is longer, the rest by pointing at it.
  tight: { flexWrap: 'nowrap' },
  badge: { flexShrink: 0, display: 'flex' },
  facts: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Always visible: whose data these are, of which month, and how they stand. */
export function Header() {
  const styles = useStyles();
  const { app, opened, language, state, translate, height } = useShell();
  const inOneLine = isTight(height);
  const profile = state.check?.dataset.profile ?? opened;
  const name =
    profile === null || app === null
      ? undefined
      : placesOf(app.programme.schema, profile, translate, state.check?.official).at(-1);
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
      <div className={mergeClasses(styles.status, inOneLine && styles.tight)}>
        <span className={styles.badge}>
          <StatusBadge state={state} translate={translate} />
        </span>
        <Text
          size={200}
          className={styles.facts}
          {...(inOneLine ? { truncate: true, wrap: false, title: facts.join(' · ') } : {})}
        >
          {facts.join(' · ')}
        </Text>
      </div>
    </header>
  );
}
