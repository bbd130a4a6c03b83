import { continuedWorkbook, type AppContext, type SourceFile } from '../../app';
import { translator, type Language } from '../../messages';
import { entryTexts } from '../../messages/entryTexts';
import type { FileTools } from '../../ui/fileTools';
import { continuedName } from '../../ui/prepare/continuedName';
import { MakeFile } from './MakeFile';

interface ContinueMonthProps {
  readonly tools: FileTools;
  readonly file: SourceFile;
  readonly app: AppContext;
  readonly language: Language;
}

/** *Lanjutkan ke bulan berikutnya*: the next month's workbook of the file that is looked at, to download. */
export function ContinueMonth({ tools, file, app, language }: ContinueMonthProps) {
  const translate = translator(language, app.programme.texts);
  return (
    <MakeFile
      label={translate('ui.siapkan.continue')}
      hint={translate('ui.siapkan.continueHint', { file: file.name })}
      working={translate('ui.siapkan.working')}
      translate={translate}
      make={async () => {
        const continued = await continuedWorkbook(file, app, entryTexts(language, translate), translate);
        const name = continuedName(continued.spec.title, continued.period, language);
        return { name, bytes: await tools.writeWorkbook(continued.spec) };
      }}
    />
  );
}
