import { addressOf } from '../../dataset';
import { definitionOf, partsInMonth, type Measure } from '../../measure';
import type { ChangeFormulas } from '../model/formulas';
import type { Basis } from './basis';
import { columnKey } from './columns';
import { cellReference } from './notation';

/** What the change of an indicator of an area between two months counts: the lowest areas that report in both (docs/spec/indicators.md, One truth). */
export function changeFormulas(basis: Basis, sheet: string, slot: number, id: string): ChangeFormulas | undefined {
  const { catalogue, columns, layout, spans } = basis;
  const { earlier } = definitionOf(catalogue, id);
  const month = catalogue.earlierAt?.month;
  const lowest = spans.lowest(slot);
  if (earlier === undefined || earlier.by === 'year' || month === undefined) return undefined;
  if (lowest === null) return undefined;

  const range = (key: string): string => {
    const column = layout.firstMeasureColumn + columns.findIndex((each) => columnKey(each) === key);
    const [from, to] = lowest.map((each) => addressOf(layout.firstAreaRow + each, column));
    return cellReference(sheet, `${from ?? ''}:${to ?? ''}`);
  };
  const reports = range(columnKey({ kind: 'reports' }));
  if (earlier.by === 'sameMonth') {
    return { kind: 'same', isSame: `COUNTIF(${reports},1)+COUNTIF(${reports},2)=0` };
  }
  const inBoth = `--(${reports}=3)`;
  const side = (at: string): string => {
    const parts = partsInMonth(catalogue, id, at);
    if (parts === null) return 'NA()';
    const of = (measure: Measure) => range(columnKey({ kind: 'measure', measure, group: null }));
    const numerator = of(parts.numerator);
    const known = `--ISNUMBER(${numerator})`;
    // Divided by FALSE, the sum of none is an error.
    if (parts.denominator === null) return `SUMPRODUCT(${inBoth},${numerator})/(SUMPRODUCT(${inBoth},${known})>0)`;
    const denominator = of(parts.denominator);
    // Where either is not known, or there is nothing to divide by, an area has no ratio, and no weight either.
    const hasRatio = `--ISNUMBER(${denominator}),--(${denominator}<>0)`;
    return `SUMPRODUCT(${inBoth},${hasRatio},${numerator})/SUMPRODUCT(${inBoth},${known},${denominator})`;
  };
  return { kind: 'both', before: side(month), now: side('period') };
}
