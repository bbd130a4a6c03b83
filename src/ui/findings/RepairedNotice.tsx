import { Button } from '@fluentui/react-components';
import { DoneNotice } from '../components/DoneNotice';
import { usePane } from '../PaneContext';
import { useRepairs } from './useRepairs';

/** What was repaired last, with *Urungkan*; when it has left, *Kembalikan perbaikan* still does it. */
export function RepairedNotice() {
  const { state, translate } = usePane();
  const { undo } = useRepairs();
  const { repaired, work } = state;
  if (repaired.length === 0) return null;
  return (
    <DoneNotice
      about={repaired}
      action={
        <Button size="small" disabledFocusable={work !== null} onClick={undo}>
          {translate('findings.repair.undo')}
        </Button>
      }
    >
      {translate('findings.repair.done', { count: repaired.length })}
    </DoneNotice>
  );
}
