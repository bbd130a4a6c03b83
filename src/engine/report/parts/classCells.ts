import { classedIndicators, isClassed, type AreaIndicators, type IndicatorDefinition } from '../../measure';
import { quoted } from '../formulas/notation';
import { fixed, type Live } from '../live';
import type { SheetContext } from '../model/context';
import type { PositionCell } from '../model/formulas';
import type { ReportTexts } from '../model/texts';
import { classStyle, traced, withWordFormula, type ShownValue } from '../model/values';

/** How a value exactly on a limit is told: in words, or by a star where there is no room. */
export type OnLimitMark = 'words' | 'star';

type ClassContext = Pick<SheetContext, 'programme' | 'texts' | 'formulas'>;

function marked(word: string, mark: OnLimitMark, texts: ReportTexts): string {
  return mark === 'star' ? `${word} *` : `${word} (${texts.text('class.onLimit')})`;
}

/** `CHOOSE` of texts by a number that counts from 0: the sign for what cannot be computed, then the words. */
const chosen = (number: string, words: readonly string[], texts: ReportTexts): string =>
  `=CHOOSE(1+${number},${[texts.text('report.notAvailable'), ...words].map(quoted).join(',')})`;

function wordFormula(position: PositionCell | undefined, mark: OnLimitMark, texts: ReportTexts): string | undefined {
  if (position === undefined) return undefined;
  const words = position.classes.map((name, index) => {
    const word = texts.text(`class.${name}`);
    return index === 1 || index === 3 ? marked(word, mark, texts) : word;
  });
  return chosen(position.reference, words, texts);
}

/** The worst class of an area from the positions of all classed indicators, as a number: 1 good, 2 middle, 3 bad, 0 none. */
function worstGrade(area: AreaIndicators, { programme, formulas }: Pick<ClassContext, 'programme' | 'formulas'>) {
  const { names } = programme.catalogue.scale;
  const grades = classedIndicators(programme.catalogue).flatMap(({ id }) => {
    const position = formulas.position(area, id);
    if (position === undefined) return [];
    const numbers = position.classes.map((name) => 1 + names.indexOf(name));
    return [`CHOOSE(1+${position.reference},0,${numbers.join(',')})`];
  });
  return grades.length === 0 ? undefined : `MAX(${grades.join(',')})`;
}

function worstFormula(area: AreaIndicators, context: ClassContext): string | undefined {
  const { texts, programme } = context;
  const grade = worstGrade(area, context);
  const words = programme.catalogue.scale.names.map((name) => texts.text(`class.${name}`));
  return grade === undefined ? undefined : chosen(grade, words, texts);
}

/** Whether a classed indicator of an area (of the worst class: any) is in a class. */
export function isInClass(
  area: AreaIndicators,
  { id, kind }: Pick<IndicatorDefinition, 'id' | 'kind'>,
  name: string,
  context: Pick<ClassContext, 'programme' | 'formulas'>,
): Live<boolean> {
  const held = area.values[id];
  const value = (isClassed(held) ? held.class : held) === name;
  const live = (expression: string | undefined): Live<boolean> =>
    expression === undefined ? fixed(value) : { value, expression, isFixed: false };
  if (kind === 'worstClass') {
    const grade = worstGrade(area, context);
    return live(grade && `${grade}=${1 + context.programme.catalogue.scale.names.indexOf(name)}`);
  }
  const position = context.formulas.position(area, id);
  const places = position?.classes.flatMap((each, index) =>
    each === name ? [`${position.reference}=${index + 1}`] : [],
  );
  return live(places && `OR(${places.join(',')})`);
}

/** The class of a classed indicator in an area (of the worst class: of all) as a word, with the formula that it follows from. */
export function classCell(
  area: AreaIndicators,
  { id, kind }: Pick<IndicatorDefinition, 'id' | 'kind'>,
  context: ClassContext,
  mark: OnLimitMark = 'words',
): ShownValue {
  const { programme, texts, formulas } = context;
  const { scale } = programme.catalogue;
  const held = area.values[id];
  const known =
    typeof held === 'string'
      ? { class: held, onLimit: false }
      : isClassed(held)
        ? held
        : { class: null, onLimit: false };
  const formula =
    kind === 'worstClass' ? worstFormula(area, context) : wordFormula(formulas.position(area, id), mark, texts);
  const word = known.class === null ? '' : texts.text(`class.${known.class}`);
  const shown: ShownValue =
    known.class === null
      ? { value: texts.text('report.notAvailable'), style: 'missing' }
      : { value: known.onLimit ? marked(word, mark, texts) : word, style: classStyle(scale, known.class) };
  const looks = scale.names.map((name) => ({ begins: texts.text(`class.${name}`), style: classStyle(scale, name) }));
  return traced(withWordFormula(shown, formula, looks), id, area);
}
