import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../PaneContext';
import { useRepairs } from './useRepairs';

const useStyles = makeStyles({ notice: { flexShrink: 0 } });

/** What was repaired last, with *Urungkan*. */
export function RepairedNotice() {
  const styles = useStyles();
  const { state, translate } = usePane();
  const { undo } = useRepairs();
  const { repaired, work } = state;
  if (repaired.length === 0) return null;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.notice}>
      <MessageBarBody>{translate('findings.repair.done', { count: repaired.length })}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={work !== null} onClick={undo}>
          {translate('findings.repair.undo')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
