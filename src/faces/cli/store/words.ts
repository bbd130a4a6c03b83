import { dialectOf, named, textLiteral } from '../../../engine/sql';

/** What DuckDB calls things by. */
export const dialect = dialectOf('duckdb');
export const name = (text: string): string => named(dialect, text);
export const literal = (text: string): string => textLiteral(dialect, text);
