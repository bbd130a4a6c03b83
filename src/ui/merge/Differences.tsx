import {
  allFrom,
  decided,
  differenceText,
  mergeValueText,
  undecided,
  type Difference,
  type MergeDecisions,
  type MergePlan,
} from '../../app';
import { OpenChoices, type OpenChoice } from '../components/OpenChoices';
import { usePane } from '../PaneContext';

interface DifferencesProps {
  readonly plan: MergePlan;
  readonly decisions: MergeDecisions;
  readonly onDecide: (decisions: MergeDecisions) => void;
}

/** Where the workbooks differ, each value with those that have it: a person chooses, all at once or one by one. */
export function Differences({ plan, decisions, onDecide }: DifferencesProps) {
  const { app, translate } = usePane();
  const { differences, sides } = plan;
  const choiceOf = (difference: Difference): OpenChoice => {
    const chosen = decided(difference, decisions);
    return {
      id: difference.id,
      label: differenceText(app.programme, difference, translate),
      chosen: chosen === null ? null : String(chosen),
      options: difference.values.map((value, index) => ({
        value: String(index),
        label: mergeValueText(app.programme, difference, value, translate),
      })),
    };
  };
  return (
    <OpenChoices
      title={translate('gabung.differences', { count: differences.length })}
      intro={translate('gabung.intro.differences')}
      open={undecided(plan, decisions).length}
      all={[null, ...sides.map(({ file }) => file)].map((file) => ({
        label: translate('gabung.allFrom', { file: file ?? translate('gabung.here') }),
        choose: () => onDecide(allFrom(plan, file, decisions)),
      }))}
      items={differences}
      choiceOf={choiceOf}
      onChoose={({ id }, value) => onDecide(new Map(decisions).set(id, Number(value)))}
    />
  );
}
