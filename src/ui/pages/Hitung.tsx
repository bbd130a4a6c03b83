import { Text } from '@fluentui/react-components';
import { checkWorkbook, planRecalculation } from '../../app';
import { DataNotice } from '../components/DataNotice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { RepairedNotice } from '../findings/RepairedNotice';
import { usePane } from '../PaneContext';

/** *Hitung Ulang Pinjaman*: the workbook as it is now is compared with the ledger, and what differs is shown before anything is written. */
export function Hitung() {
  const { workbook, app, perform, translate } = usePane();
  const look = () =>
    perform({
      task: 'recalculate',
      harmless: true,
      work: async (progress) => {
        const check = await checkWorkbook(workbook, app, progress);
        return { type: 'compared', check, at: new Date(), plan: await planRecalculation(workbook, check) };
      },
    });
  return (
    <PageFrame title={translate('ui.page.hitung')} action={{ label: translate('hitung.action'), run: look }}>
      <DataNotice />
      <RepairedNotice />
      <Text>{translate('hitung.intro')}</Text>
      <div>
        <SaveCopy />
      </div>
    </PageFrame>
  );
}
