import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatScore, formatShortMonth } from '../../messages/format';
import { usePane } from '../PaneContext';
import { useProfil } from '../state/useProfil';
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
  const { workbook, language, state, translate } = usePane();
  const opened = useProfil(workbook);
  const profil = state.check?.dataset.profil ?? opened;
  const name = profil?.kecamatan
    ? translate('ui.header.kecamatan', { name: profil.kecamatan })
    : (profil?.kabupaten ?? null);
  const facts: string[] = [];
  if (state.check !== null) {
    const { value, class: scoreClass } = state.check.score;
    facts.push(translate('ui.header.score', { score: formatScore(value, language), class: scoreClass }));
  }
  if (profil?.revisi) facts.push(translate('ui.header.revision', { revision: profil.revisi }));
  if (state.check?.stamp && state.check.stampState === 'valid' && !state.stale) {
    facts.push(translate('stamp.fact', { code: state.check.stamp.code }));
  }
  return (
    <header className={styles.header} role="group" aria-label={translate('ui.header')}>
      <Text as="h1" weight="semibold" size={400} truncate wrap={false} className={styles.name}>
        {name ?? translate('ui.header.unknown')}
        {profil?.periode ? ` · ${formatShortMonth(profil.periode, language)}` : ''}
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
