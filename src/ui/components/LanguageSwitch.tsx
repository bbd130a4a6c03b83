import { Button, makeStyles } from '@fluentui/react-components';
import type { Language, Translate } from '../../messages';
import { useShell } from '../PaneContext';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

/** Changes to the other language; its name is in that language, so that whoever needs it can read it. */
export function LanguageButton({
  translate,
  onChange,
}: {
  readonly translate: Translate;
  readonly onChange: (language: Language) => void;
}) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={styles.button}
      appearance="subtle"
      aria-label={translate('ui.language.switch')}
      title={translate('ui.language.switch')}
      onClick={() => onChange(translate.language === 'id' ? 'en' : 'id')}
    >
      {translate('ui.language.other')}
    </Button>
  );
}

/** The pane's own language switch, where the page around it has none. */
export function LanguageSwitch() {
  const { translate, setLanguage } = useShell();
  return setLanguage === null ? null : <LanguageButton translate={translate} onChange={setLanguage} />;
}
