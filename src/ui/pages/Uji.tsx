import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { runSelfTest, type KeyResult } from '../../app/selfTest';
import { entryTexts } from '../../messages/entryTexts';
import { reportTexts } from '../../messages/reportTexts';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { usePane } from '../PaneContext';
import { CopyReport } from '../selfTest/CopyReport';
import { KeyTrial } from '../selfTest/KeyTrial';
import { StepList } from '../selfTest/StepList';

/** *Uji di Excel ini*: everything that the program does is tried in the Excel that runs, on made-up data in a blank workbook. */
export function Uji() {
  const { workbook, app, selfTest, perform, state, translate, language } = usePane();
  const [keys, setKeys] = useState<readonly KeyResult[]>([]);
  if (selfTest === null) return null;
  const run = () =>
    perform({
      task: 'selfTest',
      work: async (progress) => ({
        type: 'selfTested',
        results: await runSelfTest(
          {
            workbook,
            probe: await selfTest.probe(),
            app,
            texts: entryTexts(language, translate),
            reportTexts: reportTexts(language, translate),
          },
          progress,
        ),
      }),
    });
  const outcome = state.selfTested;
  return (
    <PageFrame title={translate('ui.page.uji')} action={{ label: translate('uji.action'), run }}>
      <Text>{translate('uji.intro')}</Text>
      {outcome === 'notBlank' && <Notice intent="warning">{translate('uji.blank')}</Notice>}
      {outcome !== null && outcome !== 'notBlank' && <StepList results={outcome} />}
      <KeyTrial results={keys} onResults={setKeys} />
      {outcome !== null && outcome !== 'notBlank' && (
        <CopyReport facts={selfTest.facts} results={outcome} keys={keys} />
      )}
    </PageFrame>
  );
}
