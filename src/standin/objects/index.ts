import { autoFilterClass } from './autoFilter';
import * as charts from './charts';
import * as series from './chartSeries';
import * as format from './format';
import { namedItemClass, namedItemCollectionClass } from './names';
import * as page from './page';
import * as protection from './protection';
import { rangeAreasClass, rangeClass, rangeCollectionClass } from './range';
import * as rules from './rules';
import * as tables from './tables';
import type { ClassName, ClassSpec, Values } from './types';
import * as workbook from './workbook';
import { worksheetClass, worksheetCollectionClass } from './worksheets';

/** Every class that the stand-in has, under the client's name for it. */
export const classes: { readonly [K in ClassName]: ClassSpec<Values[K]> } = {
  Workbook: workbook.workbookClass,
  Application: workbook.applicationClass,
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
  DataValidation: rules.dataValidationClass,
  ConditionalFormatCollection: rules.conditionalFormatCollectionClass,
  ConditionalFormat: rules.conditionalFormatClass,
  CustomConditionalFormat: rules.customConditionalFormatClass,
  CellValueConditionalFormat: rules.cellValueConditionalFormatClass,
  ConditionalFormatRule: rules.conditionalFormatRuleClass,
  ConditionalRangeFormat: rules.conditionalRangeFormatClass,
  ConditionalRangeFill: rules.conditionalRangeFillClass,
  ConditionalRangeFont: rules.conditionalRangeFontClass,
  TableCollection: tables.tableCollectionClass,
  Table: tables.tableClass,
  TableColumnCollection: tables.tableColumnCollectionClass,
  TableColumn: tables.tableColumnClass,
  TableRowCollection: tables.tableRowCollectionClass,
  TableRow: tables.tableRowClass,
  AutoFilter: autoFilterClass,
  ChartCollection: charts.chartCollectionClass,
  Chart: charts.chartClass,
  ChartTitle: charts.chartTitleClass,
  ChartTitleFormat: charts.chartTitleFormatClass,
  ChartFont: charts.chartFontClass,
  ChartLegend: charts.chartLegendClass,
  ChartDataLabels: charts.chartDataLabelsClass,
  ChartAxes: charts.chartAxesClass,
  ChartAxis: charts.chartAxisClass,
  ChartAxisTitle: charts.chartAxisTitleClass,
  ChartGridlines: charts.chartGridlinesClass,
  ChartSeriesCollection: series.chartSeriesCollectionClass,
  ChartSeries: series.chartSeriesClass,
  ChartSeriesFormat: series.chartSeriesFormatClass,
  ChartFill: series.chartFillClass,
};
