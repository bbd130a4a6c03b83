import { named, textLiteral, type Dialect } from './dialect';

/** Writes what the views have in common, in one dialect. */
export class Words {
  constructor(readonly dialect: Dialect) {}

  /** A name. */
  name(...path: readonly string[]): string {
    return path.map((each) => named(this.dialect, each)).join('.');
  }

  text(text: string): string {
    return textLiteral(this.dialect, text);
  }

  /** A number that stands for itself. */
  number(value: number): string {
    return this.as(String(value), 'number');
  }

  /** An expression as another type. */
  as(expression: string, type: keyof Dialect['types']): string {
    return `CAST(${expression} AS ${this.dialect.types[type]})`;
  }

  joined(...texts: readonly string[]): string {
    return `CONCAT(${texts.join(', ')})`;
  }

  /** `left` and `right` have the same in each of some columns. */
  same(left: string, right: string, columns: readonly string[]): string {
    return columns.map((column) => `${this.name(left, column)} = ${this.name(right, column)}`).join(' AND ');
  }

  list(alias: string, columns: readonly string[]): string {
    return columns.map((column) => this.name(alias, column)).join(', ');
  }

  view(name: string, body: string): string {
    return `CREATE OR REPLACE VIEW ${this.name(name)} AS\n${body};\n`;
  }
}

/** Indented, as the inside of a bracket. */
export const indented = (text: string): string => text.replaceAll(/^/gm, '  ');
