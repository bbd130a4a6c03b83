import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { AppContext } from '../../app';
import type { Language } from '../../messages';
import { enWords } from '../../messages/en';
import { idWords } from '../../messages/id';
import { Pane } from '../../ui/Pane';
import type { PaneState } from '../../ui/state/types';
import type { MakeReport } from '../../ui/state/useTasks';
import { downloadFile } from '../../ui/download';
import { fileReport } from './fileReport';
import type { FilesAction } from './files';
import type { OpenWorkbook, PageFiles } from './pageFiles';

const useStyles = makeStyles({
  pane: {
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    '@media (max-width: 760px)': { height: '85vh' },
  },
});

interface FilePaneProps {
  readonly id: number;
  readonly workbook: OpenWorkbook;
  readonly tools: PageFiles;
  readonly hidden: boolean;
  readonly app: AppContext;
  readonly dark: boolean;
  readonly language: Language;
  readonly dispatch: (action: FilesAction) => void;
}

/** The pane of one file. It stays mounted while another file is looked at, so that nothing is checked twice. */
export function FilePane({ id, workbook, tools, hidden, app, dark, language, dispatch }: FilePaneProps) {
  const styles = useStyles();
  const { name } = workbook;
  const [report, setReport] = useState<Uint8Array | null>(null);
  const onState = useCallback((pane: PaneState) => dispatch({ type: 'paneChanged', id, pane }), [id, dispatch]);
  const makeReport = useCallback<MakeReport>(
    async (texts, context, progress, options) => {
      const { result, bytes } = await fileReport(tools, [{ name, workbook }], context, texts, progress, options);
      setReport(bytes);
      return result;
    },
    [tools, name, workbook],
  );
  useEffect(() => () => void workbook.close(), [workbook]);
  const loadApp = useCallback(() => Promise.resolve(app), [app]);
  return (
    <div className={styles.pane} hidden={hidden}>
      <Pane
        workbook={workbook}
        loadApp={loadApp}
        makeReport={makeReport}
        files={tools}
        language={language}
        words={language === 'id' ? idWords : enWords}
        startTexts={app.programme.texts}
        dark={dark}
        inExcel={false}
        checkAtOnce
        onState={onState}
        handOver={downloadFile}
        saveCopy={() => void downloadChanged(workbook)}
        {...(report === null ? {} : { download: () => downloadFile(`Laporan ${baseName(name)}.xlsx`, report) })}
      />
    </div>
  );
}

/** Downloads a file with what was changed in it. */
export async function downloadChanged(workbook: OpenWorkbook): Promise<void> {
  downloadFile(`${baseName(workbook.name)} diperbaiki.xlsx`, await workbook.save());
}

const baseName = (fileName: string) => fileName.replace(/\.xls[xm]$/i, '');
