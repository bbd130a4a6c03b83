import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { usePane } from '../PaneContext';

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

/** Tells screen readers what has just finished. */
export function Announcer() {
  const styles = useStyles();
  const { state, translate } = usePane();
  const [text, setText] = useState('');
  const wasWorking = useRef(false);
  const { work, failure, check, report, reportedAt, checkedAt } = state;

  useEffect(() => {
    const finished = wasWorking.current && work === null;
    wasWorking.current = work !== null;
    if (!finished || failure !== null) return;
    if (report !== null && reportedAt === checkedAt)
      setText(translate('ui.done.report', { count: report.sheets.length }));
    else if (check !== null) {
      const { error, warning, info } = check.counts;
      setText(translate('ui.done.check', { errors: error, warnings: warning, infos: info }));
    }
  }, [work, failure, check, report, reportedAt, checkedAt, translate]);

  return (
    <div role="status" className={styles.hidden}>
      {text}
    </div>
  );
}
