import { endName, limitEnds, limitsOf, type ContributingRow, type Limits } from '../../engine/measure';
import { definitionWords, formulaNumbers } from '../../engine/report';
import { partsOf, type Explained } from './explainParts';
import type { Session } from './session';

/** The limits of a classed indicator as numbers. */
function limitsIn(id: string, limits: Limits) {
  const { better, ...ends } = limitsOf(limits, id);
  const named = limitEnds.map((end) => [endName(limits.scale, end), ends[end]]);
  return { better, ...Object.fromEntries(named), reading: limits.reading };
}

const rowJson = ({ key, ...row }: ContributingRow) => ({
  ...row,
  key: Object.fromEntries(key.map(({ column, value }) => [column, value])),
});

/** An explanation as JSON (docs/spec/cli.md); its form is stable, its words are not. */
export function jsonOf({ translate }: Session, explained: Explained): string {
  const { explanation, area, period, limits, texts } = explained;
  const { definition, value, entries } = explanation;
  const { id } = definition;
  return JSON.stringify({
    period,
    area: { level: area.level, code: area.code, name: area.name },
    indicator: id,
    name: texts.indicator(id),
    value,
    meaning: translate(`indicator.${id}.definition`),
    formula: definitionWords(definition, texts),
    source: translate(`source.${definition.source}`),
    entries: entries.map((entry) => {
      const { definition: own, formula, line, value: number } = entry.explanation;
      return {
        key: entry.key,
        value: line ?? number,
        ...(own.kind === 'classed' ? { limits: limitsIn(own.id, limits) } : {}),
        numbers: formula === null ? null : formulaNumbers(formula, texts),
        parts: partsOf(entry, explained).map(({ rows, ...part }) => ({ ...part, rows: rows && rows.map(rowJson) })),
      };
    }),
  });
}
