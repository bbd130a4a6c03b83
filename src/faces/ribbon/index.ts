import { checkToSheet } from '../../app/checkSheet';
import { languageIn } from '../../app/opening';
import { missingText } from '../../app/missingParts';
import { translator, type Language, type MessageKey, type Translate } from '../../messages';
import { reportTexts } from '../../messages/reportTexts';
import { fetchedAreas } from '../fetchedAreas';
import { chosenLanguage } from '../../ui/language';
import { reportIntoExcel } from '../../ui/reportIntoExcel';
import { programme } from '../../programme';
import { excelWorkbook } from '../../workbook/excel';
import type { Workbook } from '../../workbook/port';
import { showFailure, showMessage } from './showFailure';

const app = { programme, areas: fetchedAreas(document.baseURI) };

const workbook = () =>
  excelWorkbook(programme.schema, (version) => Office.context.requirements.isSetSupported('ExcelApi', version));

/** What a ribbon command works with. */
interface CommandContext {
  readonly excel: Workbook;
  readonly language: Language;
  readonly translate: Translate;
}

/** Runs a ribbon command: whatever goes wrong is shown, and Office is always told that the command has ended. */
async function command(
  event: Office.AddinCommands.Event,
  title: MessageKey,
  run: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const excel = workbook();
  const language = chosenLanguage() ?? (await languageIn(excel, programme)) ?? 'id';
  const translate = translator(language, programme.texts);
  try {
    await run({ excel, language, translate });
  } catch (error) {
    await showFailure(translate(title), error, translate);
  } finally {
    event.completed();
  }
}

/** *Periksa Data*: writes the sheet `Hasil Pemeriksaan` and goes there. */
function periksaData(event: Office.AddinCommands.Event): Promise<void> {
  return command(event, 'ui.command.checkFailed', async ({ excel, language, translate }) => {
    const { sheet } = await checkToSheet(excel, app, translate, language);
    await excel.select(sheet, 'A1');
  });
}

/** *Buat Laporan*: writes the report sheets and goes to the first one. */
function buatLaporan(event: Office.AddinCommands.Event): Promise<void> {
  return command(event, 'ui.command.reportFailed', async ({ excel, language, translate }) => {
    const { historyError, sheets } = await reportIntoExcel(excel, app, reportTexts(language, translate));
    if (historyError !== null) await showFailure(translate('ui.failed.history'), historyError, translate);
    const text = missingText(sheets, translate);
    if (text !== null)
      await showMessage({
        title: translate('ui.indikator.sheets'),
        text,
        remedy: translate('ui.report.remedy'),
        details: '',
      });
  });
}

// The names stand in manifest.xml.
void Office.onReady(() => {
  Office.actions.associate('periksaData', periksaData);
  Office.actions.associate('buatLaporan', buatLaporan);
});
