import { Button, makeStyles } from '@fluentui/react-components';
import { translator, type Language } from '../../messages';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

/** Changes to the other language; its name is in that language, so that whoever needs it can read it. */
export function LanguageButton({
  language,
  onChange,
}: {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}) {
  const styles = useStyles();
  const translate = translator(language);
  return (
    <Button
      size="small"
      className={styles.button}
      appearance="subtle"
      aria-label={translate('ui.language.switch')}
      title={translate('ui.language.switch')}
      onClick={() => onChange(language === 'id' ? 'en' : 'id')}
    >
      {translate('ui.language.other')}
    </Button>
  );
}

/** The pane's own language switch, where the page around it has none. */
export function LanguageSwitch() {
  const { language, setLanguage } = usePane();
  return setLanguage === null ? null : <LanguageButton language={language} onChange={setLanguage} />;
}
