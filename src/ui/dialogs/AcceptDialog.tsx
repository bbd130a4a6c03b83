import { Field, Input, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { acceptFindings, acceptRule, checkWorkbook } from '../../app';
import type { Finding } from '../../engine/check';
import { ruleTitle } from '../../messages/finding';
import { findingPlace } from '../findingPlace';
import { uncancelled } from '../../app/uncancelled';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import { PaneDialog } from './PaneDialog';

interface AcceptDialogProps {
  readonly finding: Finding;
  /** Open warnings that the list shows. */
  readonly shown: readonly Finding[];
}

/** Accepts a warning, a rule in its table, or the warnings shown, with a reason that the workbook keeps. */
export function AcceptDialog({ finding, shown }: AcceptDialogProps) {
  const { workbook, app, state, translate, dispatch, perform } = usePane();
  const { check } = state;
  const [which, setWhich] = useState('one');
  const [reason, setReason] = useState('');
  const [name, setName] = useState(check?.dataset.profile.author ?? '');
  const run = () => {
    dispatch({ type: 'answered' });
    if (check === null) return;
    // The same for every try: a row that an earlier one has written already is known by it.
    const at = new Date();
    perform({
      task: 'accept',
      work: async (progress) => {
        const by = { reason: reason.trim(), by: name.trim(), at: localSerial(at) };
        if (which === 'rule') await acceptRule(workbook, finding, by, progress);
        else await acceptFindings(workbook, check, which === 'shown' ? shown : [finding], by, progress);
        return {
          type: 'accepted',
          check: await checkWorkbook(workbook, app, uncancelled(progress)),
          at,
          ended: { key: 'findings.accept.done', params: {} },
        };
      },
    });
  };
  const table = finding.table;
  return (
    <PaneDialog
      title={translate('findings.accept')}
      action={{
        label: translate('findings.accept.apply'),
        run,
        disabled: reason.trim() === '' || name.trim() === '',
      }}
    >
      <Text weight="semibold">{findingPlace(finding)}</Text>
      <Field label={translate('findings.accept.which')}>
        <RadioGroup value={which} onChange={(_event, { value }) => setWhich(value)}>
          <Radio value="one" label={translate('findings.accept.one')} />
          <Radio
            value="rule"
            label={translate('findings.accept.rule', { rule: ruleTitle(translate, finding.rule), table })}
          />
          {shown.length > 1 && (
            <Radio value="shown" label={translate('findings.accept.shown', { count: shown.length })} />
          )}
        </RadioGroup>
      </Field>
      <Field label={translate('findings.accept.reason')} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Field label={translate('findings.accept.name')} required>
        <Input value={name} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Text size={200}>{translate('findings.accept.hint')}</Text>
    </PaneDialog>
  );
}
