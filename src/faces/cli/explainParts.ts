import type { ExplainedEntry, IndicatorExplanation } from '../../app';
import type { Dataset } from '../../engine/dataset';
import {
  contributingRows,
  numberIn,
  type AreaSlot,
  type ContributingRow,
  type Explanation,
  type Limits,
} from '../../engine/measure';
import { formulaWords, type ReportTexts } from '../../engine/report';

/** What is told of a number, in whatever format. */
export interface Explained {
  readonly explanation: IndicatorExplanation;
  /** As the indicators name it. */
  readonly area: AreaSlot;
  readonly dataset: Dataset;
  /** `YYYY-MM`; empty where the profile does not say. */
  readonly period: string;
  readonly limits: Limits;
  readonly texts: ReportTexts;
}

/** A part of a number: what it measures, and the rows that make it. */
interface ExplainedPart {
  readonly words: string;
  readonly value: number | null;
  /** Rows whose cell is missing, so that they add nothing. */
  readonly skipped: number;
  /** In the order of the sheets; null where the number comes from no row but from the official list of areas. */
  readonly rows: readonly ContributingRow[] | null;
}

/** The value of a part; sums of a line are those that the line shows, without what binary fractions leave in them. */
function valueOf({ definition, line, measures }: Explanation, index: number): number | null {
  const name = definition.kind === 'breakdown' ? definition.breakdown.parts[index]?.name : undefined;
  return line === null || name === undefined ? (measures[index]?.value ?? null) : numberIn(line, name);
}

/** The parts of a number, with their rows. */
export function partsOf(
  { explanation }: ExplainedEntry,
  { dataset, texts }: Pick<Explained, 'dataset' | 'texts'>,
): readonly ExplainedPart[] {
  return explanation.measures.map((measure, index) => {
    const tables = measure.rows();
    const rows = contributingRows(dataset, tables, 'place');
    return {
      words: formulaWords(measure.formula, texts),
      value: valueOf(explanation, index),
      skipped: rows.missing,
      rows: tables.length === 0 ? null : Array.from({ length: rows.count }, (_, row) => rows.at(row)),
    };
  });
}
