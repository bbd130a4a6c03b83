import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { usePane } from '../PaneContext';

/** Without Excel: hands over the file with what was changed in it; nothing to be seen before something was. */
export function SaveCopy() {
  const { state, translate, saveCopy } = usePane();
  if (saveCopy === null || !state.changed) return null;
  return (
    <Button size="small" disabledFocusable={state.work !== null} icon={<ArrowDownload20Regular />} onClick={saveCopy}>
      {translate('ui.action.saveCopy')}
    </Button>
  );
}
