import { Text } from '@fluentui/react-components';
import { rowOfKey, rowsThatRefer, rowValues, saveBatch, type CheckResult } from '../../app';
import { columnOf, tableOf } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { PaneDialog } from '../dialogs/PaneDialog';
import { usePane } from '../PaneContext';
import { useEntryContext } from './useEntryContext';

interface RemoveDialogProps {
  readonly check: CheckResult;
  readonly table: string;
  readonly rowKey: string;
}

/** Says what goes with a row, or why it cannot go. */
export function RemoveDialog({ check, table, rowKey: key }: RemoveDialogProps) {
  const { workbook, language, translate, dispatch, perform } = usePane();
  const entryContext = useEntryContext();
  const { dataset, programme } = check;
  const row = rowOfKey(dataset, table, key);
  const uses = row === -1 ? [] : rowsThatRefer(dataset, table, row);
  const remove = () => {
    const at = new Date();
    dispatch({ type: 'answered' });
    perform({
      task: 'entry',
      work: async (progress) => {
        const batch = { changes: [{ kind: 'remove', table, row }] } as const;
        const saved = await saveBatch(workbook, entryContext(check, at), check, batch, progress);
        const what = { key: 'isi.removed', params: { table, key } } as const;
        return { type: 'entered', check: saved.check, at, saved: { undo: saved.undo, what }, ended: what };
      },
    });
  };
  const [first] = uses;
  if (first !== undefined)
    return (
      <PaneDialog
        title={translate('isi.remove.title')}
        action={{
          label: translate('isi.remove.see', { table: first.table }),
          run: () => {
            dispatch({ type: 'answered' });
            dispatch({ type: 'tableChosen', name: first.table });
          },
        }}
      >
        <Text>
          {translate('isi.remove.referred', {
            uses: uses.map((each) => translate('isi.remove.use', { count: each.count, table: each.table })).join(', '),
          })}
        </Text>
      </PaneDialog>
    );
  const own = tableOf(programme.schema, table);
  const cells = Object.entries(row === -1 ? {} : rowValues(dataset, table, row)).flatMap(([header, value]) =>
    value === null ? [] : [`${header} ${valueText(value, columnOf(own, header).type, language)}`],
  );
  return (
    <PaneDialog
      title={translate('isi.remove.title')}
      action={{ label: translate('isi.remove.apply'), run: remove, disabled: row === -1 }}
    >
      <Text weight="semibold">{translate('isi.edit', { table, key })}</Text>
      <Text>{translate('isi.remove.body', { table, cells: cells.join(', ') })}</Text>
    </PaneDialog>
  );
}
