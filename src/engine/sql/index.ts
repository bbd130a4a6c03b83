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
export { tableDefinitions } from './tableDefinitions';
