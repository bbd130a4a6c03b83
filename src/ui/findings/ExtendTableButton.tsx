import { Button } from '@fluentui/react-components';
import { checkWorkbook } from '../../app';
import type { Finding } from '../../engine/check';
import { usePane } from '../PaneContext';
import { uncancelled } from '../../app/uncancelled';

/** Lets the Excel Table take in the rows right below it that a finding is about; nothing for other findings, and where it cannot be done. */
export function ExtendTableButton({ finding }: { readonly finding: Finding }) {
  const { workbook, app, state, translate, perform } = usePane();
  const { rule, table } = finding;
  if (rule !== 'rows-outside-table' || workbook.extendTable === undefined) return null;
  const extend = () =>
    perform({
      task: 'repair',
      work: async (progress) => {
        await workbook.extendTable?.(table);
        const check = await checkWorkbook(workbook, app, uncancelled(progress));
        return {
          type: 'repaired',
          repairs: [],
          check,
          at: new Date(),
          ended: { key: 'findings.extend.done', params: { table } },
        };
      },
    });
  return (
    <Button size="small" disabledFocusable={state.work !== null} onClick={extend}>
      {translate('findings.extend')}
    </Button>
  );
}
