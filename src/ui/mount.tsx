import { useCallback } from 'react';
import { createRoot } from 'react-dom/client';
import type { AppContext } from '../app';
import type { Workbook } from '../workbook/port';
import { downloadFile } from './download';
import type { PlaceSources } from './components/PlaceChooser';
import type { FileTools } from './fileTools';
import { useLanguage } from './language';
import { Pane, type PaneProps } from './Pane';
import { reportIntoExcel } from './reportIntoExcel';
import { isPage } from './state/types';
import type { MakeReport } from './state/useTasks';

interface MountOptions {
  readonly workbook: Workbook;
  readonly app: AppContext;
  readonly files: FileTools;
  readonly areaNames: PlaceSources['names'];
  readonly selfTest: PaneProps['selfTest'];
  readonly dark: boolean;
  /** Name of the page that is shown first, as an address gives it; of another text or none, the start page. */
  readonly page: string | null;
  /** Whether files can be downloaded from the pane. */
  readonly canDownload: boolean;
}

/** Shows the task pane for the workbook that is open in Excel; gives what takes it away again. */
export function mountPane(root: Element, options: MountOptions): () => void {
  const mounted = createRoot(root);
  mounted.render(<ExcelPane {...options} />);
  return () => mounted.unmount();
}

function ExcelPane({ workbook, app, files, areaNames, selfTest, dark, page, canDownload }: MountOptions) {
  const [language, onLanguage] = useLanguage(workbook, app.programme);
  const makeReport = useCallback<MakeReport>(
    (texts, context, progress, options) => reportIntoExcel(workbook, context, texts, progress, options),
    [workbook],
  );
  return (
    <Pane
      workbook={workbook}
      app={app}
      makeReport={makeReport}
      files={files}
      areaNames={areaNames}
      language={language}
      onLanguage={onLanguage}
      dark={dark}
      inExcel
      {...(selfTest === undefined ? {} : { selfTest })}
      {...(isPage(page) ? { firstPage: page } : {})}
      {...(canDownload ? { handOver: downloadFile } : {})}
    />
  );
}
