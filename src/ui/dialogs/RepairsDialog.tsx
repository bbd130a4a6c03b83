import { Text } from '@fluentui/react-components';
import type { RepairPlan } from '../../app';
import { useRepairs } from '../findings/useRepairs';
import { usePane } from '../PaneContext';
import { ChangeList } from './ChangeList';
import { PaneDialog } from './PaneDialog';
import { RefusedList } from './RefusedList';

/** Every certain change before it is made: cell, before, after; and what is left as it is, and why. */
export function RepairsDialog({ plan }: { readonly plan: RepairPlan }) {
  const { translate, dispatch } = usePane();
  const { repair } = useRepairs();
  const { certain, refused, suggestions } = plan;
  const run = () => {
    dispatch({ type: 'answered' });
    repair(certain);
  };
  const count = certain.length;
  return (
    <PaneDialog
      title={translate('findings.repair.title')}
      action={count === 0 ? null : { label: translate('findings.repair.apply', { count }), run }}
    >
      <Text>{translate(count === 0 ? 'findings.repair.none' : 'findings.repair.intro', { count })}</Text>
      {count > 0 && <ChangeList changes={certain} />}
      <RefusedList reasons={refused.map(({ why }) => why)} />
      {suggestions > 0 && <Text>{translate('findings.repair.suggestions', { count: suggestions })}</Text>}
    </PaneDialog>
  );
}
