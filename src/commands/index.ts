import { checkToSheet } from '../app/checkSheet';
import { translator } from '../messages';
import { reportTexts } from '../messages/reportTexts';
import { fetchedAreas } from '../ui/areas';
import { rememberedLanguage } from '../ui/language';
import { reportIntoExcel } from '../ui/reportIntoExcel';
import { excelWorkbook } from '../workbook/excel';
import { showFailure } from './showFailure';

const app = { areas: fetchedAreas(document.baseURI) };

const workbook = () => excelWorkbook((version) => Office.context.requirements.isSetSupported('ExcelApi', version));

/** Runs a ribbon command: whatever goes wrong is shown, and Office is always told that the command has ended. */
async function command(event: Office.AddinCommands.Event, title: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    await showFailure(title, error, translator(rememberedLanguage()));
  } finally {
    event.completed();
  }
}

/** *Periksa Data*: writes the sheet `Hasil Pemeriksaan` and goes there. */
function periksaData(event: Office.AddinCommands.Event): Promise<void> {
  const language = rememberedLanguage();
  const translate = translator(language);
  return command(event, translate('ui.command.checkFailed'), async () => {
    const excel = workbook();
    const { sheet } = await checkToSheet(excel, app, translate, language);
    await excel.select(sheet, 'A1');
  });
}

/** *Buat Laporan*: writes the report sheets and goes to the first one. */
function buatLaporan(event: Office.AddinCommands.Event): Promise<void> {
  const language = rememberedLanguage();
  const translate = translator(language);
  return command(event, translate('ui.command.reportFailed'), async () => {
    const { historyError } = await reportIntoExcel(workbook(), app, reportTexts(language, translate));
    if (historyError !== null) await showFailure(translate('ui.failed.history'), historyError, translate);
  });
}

// The names stand in manifest.xml.
void Office.onReady(() => {
  Office.actions.associate('periksaData', periksaData);
  Office.actions.associate('buatLaporan', buatLaporan);
});
