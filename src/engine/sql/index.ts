export { dialectOf, dialects, named, sqlType, textLiteral, type DialectName, type SqlType } from './dialect';
export {
  contentsTable,
  faultyHeader,
  faultyHeaders,
  fileColumns,
  officialTable,
  originNames,
  partitionNames,
  storeTables,
  type StoreColumn,
  type StoreTable,
} from './store';
export { indicatorViews, type SqlProgramme } from './indicatorViews';
export { areaNames, columnNames, viewNames } from './names';
export { tableDefinitions } from './tableDefinitions';
