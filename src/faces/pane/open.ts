import { mountPane } from '../../ui/mount';
import { excelPane } from './excelPane';

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
export async function openPane(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  await mountPane(root, {
    ...excelPane(),
    dark: isDark(),
    page: new URLSearchParams(window.location.search).get('halaman'),
    // Web views of desktop Excel drop downloads without a word (office-js#1006, #2700).
    canDownload: Office.context.platform === Office.PlatformType.OfficeOnline,
  });
}
