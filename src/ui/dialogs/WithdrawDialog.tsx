import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { checkWorkbook, withdrawAcceptances } from '../../app';
import type { RawTable } from '../../engine/dataset';
import { withdrawalOf, type Finding } from '../../engine/check';
import { ruleTitle } from '../../messages/finding';
import { findingPlace } from '../findingPlace';
import { uncancelled } from '../../app/uncancelled';
import { usePane } from '../PaneContext';
import { PaneDialog } from './PaneDialog';

interface WithdrawDialogProps {
  readonly finding: Finding;
  /** Accepted warnings that the list shows. */
  readonly shown: readonly Finding[];
  /** `Catatan Pemeriksaan` as it is now. */
  readonly notes: readonly RawTable[];
}

/** Takes back the acceptance of a warning, of all of its rule in its table, or of those shown; says first how many warnings open again. */
export function WithdrawDialog({ finding, shown, notes }: WithdrawDialogProps) {
  const { workbook, app, state, translate, dispatch, perform } = usePane();
  const { check } = state;
  const [which, setWhich] = useState('one');
  const { rule, table } = finding;
  const chosen = useMemo(() => {
    if (which === 'shown') return shown;
    const isOfRule = (each: Finding) => each.rule === rule && each.table === table && each.accepted !== undefined;
    return which === 'rule' ? (check?.findings ?? []).filter(isOfRule) : [finding];
  }, [which, shown, check, rule, table, finding]);
  const reopened = useMemo(
    () => (check === null ? 0 : withdrawalOf(check.findings, chosen, check.dataset, notes).reopened),
    [check, chosen, notes],
  );
  const run = () => {
    dispatch({ type: 'answered' });
    if (check === null) return;
    perform({
      task: 'withdraw',
      work: async (progress) => {
        await withdrawAcceptances(workbook, check, chosen, progress);
        return {
          type: 'accepted',
          check: await checkWorkbook(workbook, app, uncancelled(progress)),
          at: new Date(),
          ended: { key: 'findings.withdraw.done', params: { count: reopened } },
        };
      },
    });
  };
  return (
    <PaneDialog
      title={translate('findings.withdraw')}
      action={{ label: translate('findings.withdraw.apply'), run, disabled: reopened === 0 }}
    >
      <Text weight="semibold">{findingPlace(finding)}</Text>
      <Field label={translate('findings.withdraw.which')}>
        <RadioGroup value={which} onChange={(_event, { value }) => setWhich(value)}>
          <Radio value="one" label={translate('findings.accept.one')} />
          <Radio
            value="rule"
            label={translate('findings.withdraw.rule', { rule: ruleTitle(translate, rule), table })}
          />
          {shown.length > 1 && (
            <Radio value="shown" label={translate('findings.withdraw.shown', { count: shown.length })} />
          )}
        </RadioGroup>
      </Field>
      <Text>
        {translate(reopened === 0 ? 'findings.withdraw.none' : 'findings.withdraw.effect', { count: reopened })}
      </Text>
    </PaneDialog>
  );
}
