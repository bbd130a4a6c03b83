import { Button } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons';
import { writeNames, type CheckResult, type NameList } from '../../app';
import { usePane } from '../PaneContext';

interface WriteNamesProps {
  readonly check: CheckResult;
  /** Gives the list; asked once it is to be written. */
  readonly list: () => NameList;
}

/** Writes a list as a sheet of ours, and shows it where there is Excel. */
export function WriteNames({ check, list }: WriteNamesProps) {
  const { workbook, state, translate, perform, show } = usePane();
  const write = () =>
    perform({
      task: 'names',
      work: async (progress) => {
        const name = await writeNames(workbook, check, list(), translate, progress);
        if (show !== null) await workbook.select(name, null);
        return { type: 'namesWritten', name };
      },
    });
  return (
    <Button size="small" disabledFocusable={state.work !== null} icon={<DocumentTable20Regular />} onClick={write}>
      {translate('names.write')}
    </Button>
  );
}
