import { Button, Text } from '@fluentui/react-components';
import { mergeKinds, mergeTexts, refusedText, undecided, type MergePlan } from '../../app';
import { monthKey } from '../../engine/dataset';
import { formatMonth } from '../../messages/format';
import { Choice } from '../components/Choice';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { useFileChooser, WORKBOOK_FILES } from '../components/useFileChooser';
import { UndoMenu } from '../entry/UndoMenu';
import { Differences } from '../merge/Differences';
import { freshMerge } from '../merge/state';
import { useMerge } from '../merge/useMerge';
import { usePane } from '../PaneContext';

/** *Gabung Berkas*: parts of the kecamatan that others filled in, or a month that was corrected elsewhere, come into the workbook once somebody has seen what changes. */
export function Gabung() {
  const { state, translate, language } = usePane();
  const { merging, change, choose, take } = useMerge();
  const { kind, refused, target, plan, decisions } = merging;
  const several = kind === 'parts';
  const label = translate(`gabung.choose.${kind}`);
  const chooser = useFileChooser(label, WORKBOOK_FILES, choose, { several });
  const month = (period: number): string => formatMonth(monthKey(period), language);
  const canTake = plan !== null && !isSame(plan) && undecided(plan, decisions).length === 0;
  const action = canTake
    ? { label: translate(`gabung.take.${kind}`), run: () => take(plan) }
    : { label, run: chooser.choose };
  return (
    <PageFrame title={translate('ui.page.gabung')} action={action}>
      {chooser.input}
      <DataNotice />
      <UndoMenu />
      <SaveCopy />
      <Choice
        label={translate('gabung.kind')}
        value={kind}
        options={mergeKinds.map((value) => ({ value, text: translate(`gabung.kind.${value}`) }))}
        onChoose={(chosen) => change({ kind: chosen, ...freshMerge })}
      />
      <Text>{translate(`gabung.intro.${kind}`)}</Text>
      {canTake && (
        <div>
          <Button disabledFocusable={state.work !== null} onClick={chooser.choose}>
            {label}
          </Button>
        </div>
      )}
      {refused.map((read, index) => (
        <Notice key={index} intent="warning">
          {refusedText(read, target, translate, month)}
        </Notice>
      ))}
      {plan !== null && <Outcome plan={plan} />}
      {plan !== null && (
        <Differences plan={plan} decisions={decisions} onDecide={(next) => change({ decisions: next })} />
      )}
    </PageFrame>
  );
}

/** Whether files bring nothing that the workbook does not have. */
const isSame = ({ counts, differences }: MergePlan): boolean => counts.length + differences.length === 0;

/** What is written whatever is decided, and what is left out. */
function Outcome({ plan }: { readonly plan: MergePlan }) {
  const { translate } = usePane();
  const lines = mergeTexts(plan, translate);
  return (
    <section>
      {isSame(plan) && <Notice intent="info">{translate('gabung.nothing')}</Notice>}
      {lines.length > 0 && (
        <Text weight="semibold" block>
          {translate('gabung.result')}
        </Text>
      )}
      {lines.map((line) => (
        <Text key={line} size={200} block>
          {line}
        </Text>
      ))}
    </section>
  );
}
