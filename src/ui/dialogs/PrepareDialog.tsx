import { Text } from '@fluentui/react-components';
import { isPreparable, isPrepared, prepareWorkbook, type PreparationPlan } from '../../app';
import { usePane } from '../PaneContext';
import { PaneDialog } from './PaneDialog';

/** What *Siapkan Buku Kerja* would add, sheet by sheet, before anything is written. */
export function PrepareDialog({ plan }: { readonly plan: PreparationPlan }) {
  const { workbook, translate, dispatch, perform } = usePane();
  const { sheets, columns, rules, limits, plain, protectedSheets, isStructureLocked } = plan;
  const isDone = isPrepared(plan);
  const isBlocked = protectedSheets.length > 0 || (isStructureLocked && sheets.length > 0);
  const run = () => {
    dispatch({ type: 'answered' });
    if (!isPreparable(workbook)) return;
    perform({
      task: 'prepare',
      work: async (progress) => ({
        type: 'prepared',
        sheets: sheets.length,
        missing: await prepareWorkbook(workbook, plan, progress),
      }),
    });
  };
  return (
    <PaneDialog
      title={translate('ui.siapkan.preview')}
      action={isDone || isBlocked ? null : { label: translate('ui.siapkan.action'), run }}
    >
      <Text>{translate(isDone ? 'ui.siapkan.nothing' : 'ui.siapkan.keeps')}</Text>
      {isBlocked && (
        <Text>
          {protectedSheets.length > 0
            ? translate('ui.siapkan.protected', { sheets: protectedSheets.join(', ') })
            : translate('ui.siapkan.locked')}
        </Text>
      )}
      <ul>
        {sheets.map((name) => (
          <li key={name}>{translate('ui.siapkan.adds.sheet', { name })}</li>
        ))}
        {columns.map(({ table, headers }) => (
          <li key={`columns ${table}`}>
            {translate('ui.siapkan.adds.columns', { table, headers: headers.join(', ') })}
          </li>
        ))}
        {rules.map(({ table, count }) => (
          <li key={`rules ${table}`}>{translate('ui.siapkan.adds.rules', { table, count })}</li>
        ))}
        {limits.length > 0 && <li>{translate('ui.siapkan.adds.limits')}</li>}
      </ul>
      {plain.length > 0 && <Text>{translate('ui.siapkan.plain', { tables: plain.join(', ') })}</Text>}
    </PaneDialog>
  );
}
