import { Text } from '@fluentui/react-components';
import type { RepairPlan } from '../../app';
import type { EditRefusal } from '../../workbook/port';
import { useRepairs } from '../findings/useRepairs';
import { usePane } from '../PaneContext';
import { ChangeList } from './ChangeList';
import { PaneDialog } from './PaneDialog';

const refusals = ['formula', 'conflict', 'protected', 'not-found'] as const satisfies readonly EditRefusal[];

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
      {refused.length > 0 && (
        <div>
          <Text>{translate('findings.repair.refused', { count: refused.length })}</Text>
          <ul>
            {refusals.map((reason) => {
              const number = refused.filter(({ why }) => why === reason).length;
              return (
                number > 0 && <li key={reason}>{translate(`findings.repair.refused.${reason}`, { count: number })}</li>
              );
            })}
          </ul>
        </div>
      )}
      {suggestions > 0 && <Text>{translate('findings.repair.suggestions', { count: suggestions })}</Text>}
    </PaneDialog>
  );
}
