import { Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { planRestore, type Batch, type CheckResult, type RestorePlan, type RestoreRefusal } from '../../app';
import { formatDate } from '../../messages/format';
import type { Language } from '../../messages';
import { useRepairs } from '../findings/useRepairs';
import { usePane } from '../PaneContext';
import { failureOf } from '../state/failure';
import { ChangeList } from './ChangeList';
import { PaneDialog } from './PaneDialog';

/** Entries that are named of those that stay as they are, for each reason. */
const named = 5;
const reasons = [
  'restored',
  'conflict',
  'gone',
  'repeated',
  'formula',
  'no-formula',
  'protected',
  'not-found',
] as const satisfies readonly RestoreRefusal[];

/** Takes changes back that `Riwayat Perbaikan` remembers; says so where it remembers none. */
export function RestoreDialog({
  check,
  batches,
  plan,
}: Omit<RestoreProps, 'plan'> & { readonly plan: RestorePlan | null }) {
  const { translate } = usePane();
  if (plan !== null) return <Restore check={check} batches={batches} plan={plan} />;
  return (
    <PaneDialog title={translate('findings.restore.title')} action={null}>
      <Text>{translate('findings.restore.nothing')}</Text>
    </PaneDialog>
  );
}

interface RestoreProps {
  readonly check: CheckResult;
  /** What was changed together in this or an earlier session, the latest first. */
  readonly batches: readonly Batch[];
  /** For the latest. */
  readonly plan: RestorePlan;
}

/** Which changes go back, cell by cell, and what stays as it is, and why. */
function Restore({ check, batches, plan: first }: RestoreProps) {
  const { workbook, translate, language, dispatch } = usePane();
  const { restore } = useRepairs();
  const [plan, setPlan] = useState(first);
  const { batch, changes, refused } = plan;
  const count = changes.length;
  const choose = (chosen: Batch | undefined) => {
    if (chosen === undefined) return;
    planRestore(workbook, check, chosen).then(setPlan, (error: unknown) => {
      dispatch({ type: 'answered' });
      dispatch({ type: 'failed', failure: failureOf('plan', error) });
    });
  };
  const run = () => {
    dispatch({ type: 'answered' });
    restore(changes);
  };
  return (
    <PaneDialog
      title={translate('findings.restore.title')}
      action={count === 0 ? null : { label: translate('findings.restore.apply', { count }), run }}
    >
      <Field label={translate('findings.restore.which')}>
        <Select value={batches.indexOf(batch)} onChange={(_event, { value }) => choose(batches[Number(value)])}>
          {batches.map((each, index) => (
            <option key={index} value={index}>
              {translate('findings.restore.batch', {
                moment: momentText(each.at, language),
                by: each.by,
                count: each.changes.length,
              })}
            </option>
          ))}
        </Select>
      </Field>
      <Text>{translate(count === 0 ? 'findings.restore.none' : 'findings.restore.intro', { count })}</Text>
      {count > 0 && <ChangeList changes={changes} />}
      {refused.length > 0 && (
        <div>
          <Text>{translate('findings.restore.refused', { count: refused.length })}</Text>
          <ul>
            {reasons.map((reason) => {
              const entries = refused.filter(({ why }) => why === reason).map(({ change }) => change);
              if (entries.length === 0) return null;
              const places = entries
                .slice(0, named)
                .map(({ table, key, column }) => [table, key, column].filter(Boolean).join(' · '))
                .join('; ');
              const more = entries.length > named ? ' …' : '';
              return (
                <li key={reason}>
                  {translate(`findings.restore.refused.${reason}`)} {places}
                  {more}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </PaneDialog>
  );
}

const minutesPerDay = 1_440;

/** Day and time of a serial; a text that somebody typed as it is. */
function momentText(at: Batch['at'], language: Language): string {
  if (typeof at !== 'number') return String(at ?? '');
  const minutes = Math.round(at * minutesPerDay);
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${formatDate(minutes / minutesPerDay, language)} ${hour ?? ''}${language === 'id' ? '.' : ':'}${minute ?? ''}`;
}
