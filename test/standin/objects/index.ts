import { autoFilterClass } from './autoFilter';
import { chartClass, chartCollectionClass } from './charts';
import * as parts from './chartParts';
import * as series from './chartSeries';
import * as conditional from './conditionalFormats';
import * as format from './format';
import { namedItemClass, namedItemCollectionClass } from './names';
import * as page from './page';
import * as protection from './protection';
import { rangeAreasClass, rangeClass, rangeCollectionClass } from './range';
import { tableRowClass, tableRowCollectionClass } from './tableRows';
import * as tables from './tables';
import type { ClassName, ClassSpec, Values } from './types';
import { dataValidationClass } from './validation';
import * as workbook from './workbook';
import { worksheetClass, worksheetCollectionClass } from './worksheets';

/** Every class that the stand-in has, under the client's name for it. */
export const classes: { readonly [K in ClassName]: ClassSpec<Values[K]> } = {
  Workbook: workbook.workbookClass,
  Application: workbook.applicationClass,
  WorkbookCreated: workbook.workbookCreatedClass,
  Runtime: workbook.runtimeClass,
  WorkbookProtection: workbook.workbookProtectionClass,
  SettingCollection: workbook.settingCollectionClass,
  Setting: workbook.settingClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: protection.worksheetProtectionClass,
  WorksheetFreezePanes: protection.freezePanesClass,
  WorksheetCustomPropertyCollection: protection.customPropertyCollectionClass,
  WorksheetCustomProperty: protection.customPropertyClass,
  PageLayout: page.pageLayoutClass,
  HeaderFooterGroup: page.headerFooterGroupClass,
  HeaderFooter: page.headerFooterClass,
  PageBreakCollection: page.pageBreakCollectionClass,
  PageBreak: page.pageBreakClass,
  Range: rangeClass,
  RangeCollection: rangeCollectionClass,
  RangeAreas: rangeAreasClass,
  RangeFormat: format.rangeFormatClass,
  RangeFill: format.rangeFillClass,
  RangeFont: format.rangeFontClass,
  RangeBorderCollection: format.borderCollectionClass,
  RangeBorder: format.borderClass,
  FormatProtection: format.formatProtectionClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditional.conditionalFormatCollectionClass,
  ConditionalFormat: conditional.conditionalFormatClass,
  CustomConditionalFormat: conditional.customConditionalFormatClass,
  CellValueConditionalFormat: conditional.cellValueConditionalFormatClass,
  TextConditionalFormat: conditional.textConditionalFormatClass,
  ConditionalFormatRule: conditional.conditionalFormatRuleClass,
  ConditionalRangeFormat: conditional.conditionalRangeFormatClass,
  ConditionalRangeFill: conditional.conditionalRangeFillClass,
  ConditionalRangeFont: conditional.conditionalRangeFontClass,
  TableCollection: tables.tableCollectionClass,
  Table: tables.tableClass,
  TableColumnCollection: tables.tableColumnCollectionClass,
  TableColumn: tables.tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  AutoFilter: autoFilterClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartAreaFormat: parts.chartAreaFormatClass,
  ChartTitle: parts.chartTitleClass,
  ChartTitleFormat: parts.chartTitleFormatClass,
  ChartFont: parts.chartFontClass,
  ChartLegend: parts.chartLegendClass,
  ChartDataLabels: parts.chartDataLabelsClass,
  ChartAxes: parts.chartAxesClass,
  ChartAxis: parts.chartAxisClass,
  ChartAxisTitle: parts.chartAxisTitleClass,
  ChartGridlines: parts.chartGridlinesClass,
  ChartGridlinesFormat: parts.chartGridlinesFormatClass,
  ChartSeriesCollection: series.chartSeriesCollectionClass,
  ChartSeries: series.chartSeriesClass,
  ChartSeriesFormat: series.chartSeriesFormatClass,
  ChartFill: series.chartFillClass,
  ChartLineFormat: series.chartLineFormatClass,
};
