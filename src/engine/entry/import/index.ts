export type { ReadingBasis } from './cells';
export { comparedRows, type Comparison, type RowPlace } from './compare';
export * from './mapping';
export { matchColumns, sure, type ColumnMatch, type MatchedBy } from './match';
export { sourceRows, type SourceRow } from './rows';
export { headerPlace, importSource, type HeaderPlace, type ImportSource, type SourceColumn } from './source';
export type * from './tableImport';
export { likenessOf, targetColumns, type ExtraColumn, type Likeness } from './targets';
export type { WordGroups } from './words';
