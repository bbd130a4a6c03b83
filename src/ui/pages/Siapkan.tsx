import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { isPreparable, planPreparation } from '../../app';
import { entryTexts } from '../../messages/entryTexts';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { PlaceChooser, type ChosenPlace } from '../components/PlaceChooser';
import { ContinueMonth } from '../prepare/ContinueMonth';
import { usePane } from '../PaneContext';

/** *Siapkan Buku Kerja*: place and month, then a preview of what is added, then one action. */
export function Siapkan() {
  const { workbook, app, places, perform, state, translate, language } = usePane();
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const { prepared } = state;
  if (!isPreparable(workbook) || places === null) return null;
  const plan = () => {
    if (chosen === null) return;
    perform({
      task: 'prepare',
      harmless: true,
      work: async () => ({
        type: 'asked',
        dialog: {
          kind: 'prepare',
          plan: await planPreparation(workbook, app, entryTexts(language, translate), chosen.area, chosen.period),
        },
      }),
    });
  };
  return (
    <PageFrame
      title={translate('ui.page.siapkan')}
      {...(chosen === null ? {} : { action: { label: translate('ui.siapkan.action'), run: plan } })}
    >
      <Text>{translate('ui.siapkan.intro')}</Text>
      {prepared !== null && (
        <Notice intent={prepared.missing.length === 0 ? 'success' : 'warning'}>
          {translate('ui.siapkan.done', { count: prepared.sheets })}{' '}
          {prepared.missing.length > 0 &&
            translate('ui.siapkan.missing', {
              parts: prepared.missing.map((part) => translate(`ui.siapkan.part.${part}`)).join(', '),
            })}
        </Notice>
      )}
      <PlaceChooser sources={places} schema={app.programme.schema} translate={translate} onChange={setChosen} />
      <ContinueMonth />
    </PageFrame>
  );
}
