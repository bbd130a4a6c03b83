import { Button, makeStyles } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons';
import { useShell } from '../PaneContext';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

/** Opens the guide at the chapter of the page that is shown. */
export function HelpButton() {
  const styles = useStyles();
  const { dispatch, translate } = useShell();
  return (
    <Button
      size="small"
      className={styles.button}
      appearance="subtle"
      icon={<QuestionCircle20Regular />}
      aria-label={translate('ui.page.bantuan')}
      title={translate('ui.page.bantuan')}
      onClick={() => dispatch({ type: 'pageOpened', page: 'bantuan' })}
    />
  );
}
