import type { AppContext } from '../../app';
import { translator, type Language } from '../../messages';
import { reportTexts } from '../../messages/reportTexts';
import type { FileTools } from '../../ui/fileTools';
import { fileReport, type ReadableFile } from './fileReport';
import { MakeFile } from './MakeFile';

interface RecapProps {
  readonly tools: FileTools;
  readonly files: readonly ReadableFile[];
  readonly app: AppContext;
  readonly language: Language;
}

/** Combines the sub-district workbooks into one kabupaten workbook with its report, to download. */
export function Recap({ tools, files, app, language }: RecapProps) {
  const translate = translator(language, app.programme.texts);
  return (
    <MakeFile
      label={translate('ui.file.recap')}
      hint={translate('ui.file.recapHint', { count: files.length })}
      working={translate('ui.work.report')}
      translate={translate}
      make={async () => {
        const { result, bytes } = await fileReport(tools, files, app, reportTexts(language, translate));
        return { name: `Rekap ${result.indicators.areas[0]?.name ?? ''}.xlsx`, bytes };
      }}
    />
  );
}
