import { Text } from '@fluentui/react-components';
import { rowOfKey, rowsThatRefer, rowValues, type CheckResult } from '../../app';
import { columnOf, tableOf } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { PaneDialog } from '../dialogs/PaneDialog';
import { usePane } from '../PaneContext';
import { useStore } from './useStore';

interface RemoveDialogProps {
  readonly check: CheckResult;
  readonly table: string;
  readonly rowKey: string;
}

/** Says what goes with a row, or why it cannot go. */
export function RemoveDialog({ check, table, rowKey: key }: RemoveDialogProps) {
  const { language, translate, dispatch } = usePane();
  const store = useStore();
  const { dataset, programme } = check;
  const row = rowOfKey(dataset, table, key);
  const uses = row === -1 ? [] : rowsThatRefer(dataset, table, row);
  const remove = () => {
    dispatch({ type: 'answered' });
    const what = { key: 'isi.removed', params: { table, key } } as const;
    store(check, { changes: [{ kind: 'remove', table, row }] }, { what, onSaved: () => undefined });
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
