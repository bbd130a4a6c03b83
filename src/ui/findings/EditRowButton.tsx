import { Button } from '@fluentui/react-components';
import { rowOfKey, type CheckResult } from '../../app';
import { findingKeys, type Finding } from '../../engine/check';
import { isTable } from '../../engine/schema';
import { usePane } from '../PaneContext';

interface EditRowButtonProps {
  readonly check: CheckResult;
  readonly finding: Finding;
}

/** Opens the form of the row that a finding is about; nothing where the row has no key that is its own. */
export function EditRowButton({ check: { dataset }, finding }: EditRowButtonProps) {
  const { state, translate, dispatch } = usePane();
  const { table, row } = finding;
  if (row === null || !isTable(dataset.schema, table)) return null;
  const key = findingKeys(dataset)(finding);
  // Where a key occurs twice its form would show the first of the rows.
  const found = key === '' ? -1 : rowOfKey(dataset, table, key);
  if (found === -1 || dataset.tables[table]?.sheetRows[found] !== row - 1) return null;
  return (
    <Button
      size="small"
      disabledFocusable={state.work !== null}
      onClick={() => dispatch({ type: 'rowOpened', row: { table, key } })}
    >
      {translate('isi.editRow')}
    </Button>
  );
}
