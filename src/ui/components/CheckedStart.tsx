import { FreshNotice } from '../findings/FreshNotice';
import { TaskMenu } from '../entry/TaskMenu';
import { usePane } from '../PaneContext';
import { StampCard } from './StampCard';

/** Where to begin in a workbook that was only just prepared; on the start page, above the steps. */
export function Fresh() {
  const { check } = usePane().state;
  return check === null ? null : <FreshNotice check={check} />;
}

/** The month's work and the stamp; on the start page, below the steps. */
export function Work() {
  const { state, dispatch } = usePane();
  return (
    <>
      {state.check !== null && <TaskMenu check={state.check} onOpen={(id) => dispatch({ type: 'taskOpened', id })} />}
      <StampCard />
    </>
  );
}
