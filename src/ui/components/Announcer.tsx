import { makeStyles } from '@fluentui/react-components';
import { useShell } from '../PaneContext';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells screen readers what has just ended. */
export function Announcer() {
  const styles = useStyles();
  const { state, translate } = useShell();
  return (
    <div role="status" className={styles.hidden}>
      {state.ended !== null && translate(state.ended.key, state.ended.params)}
    </div>
  );
}
