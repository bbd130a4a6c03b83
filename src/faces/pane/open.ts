import { fetchedAreas, fetchedNames } from '../fetchedAreas';
import { mountPane } from '../../ui/mount';
import { programme } from '../../programme';
import { excelProbe, excelWorkbook } from '../../workbook/excel';
import { hostFacts } from './hostFacts';
import { fileTools } from '../fileTools';

/** Whether Office shows a dark theme; it gives its colours, not a name, in the versions we support. */
function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (background === undefined) return false;
  const [red = 255, green = 255, blue = 255] = (background.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return red + green + blue < 384;
}

/** Shows the pane over the workbook open in Excel. */
export function openPane(): void {
  const root = document.getElementById('root');
  if (root === null) return;
  mountPane(root, {
    workbook: excelWorkbook(programme.schema, (version) =>
      Office.context.requirements.isSetSupported('ExcelApi', version),
    ),
    app: { programme, areas: fetchedAreas(document.baseURI) },
    files: fileTools,
    areaNames: fetchedNames(document.baseURI),
    selfTest: { probe: excelProbe, facts: hostFacts() },
    dark: isDark(),
    page: new URLSearchParams(window.location.search).get('halaman'),
    // Web views of desktop Excel drop downloads without a word (office-js#1006, #2700).
    canDownload: Office.context.platform === Office.PlatformType.OfficeOnline,
  });
}
