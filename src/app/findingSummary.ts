import { openCounts, kindOf } from '../engine/check';
import type { Language, Translate } from '../messages';
import { formatMonth, formatNumber, formatScore } from '../messages/format';
import { areaOfFindings, type FindingArea } from './findingArea';
import { areaWords, placesOf } from './place';
import type { CheckResult } from './types';

/** Lines of the text at most, so that a message can be read without scrolling. */
const mostLines = 10;

/** What is still wrong in one area, or outside of all of them. */
interface Open {
  readonly area: FindingArea | null;
  errors: number;
  warnings: number;
  /** Number of both by table. */
  readonly tables: Map<string, number>;
}

/**
 * The outcome of a check as lines of plain text for a message, ten at most: whose data and how they stand, then what is still wrong per area, gravest
 * first; areas that do not fit are summed. Accepted warnings and notes are nothing wrong.
 */
export function findingSummary(check: CheckResult, language: Language, translate: Translate): readonly string[] {
  const { schema, profile } = check.dataset;
  const place = placesOf(schema, profile, translate).at(-1) ?? translate('ui.header.unknown');
  const period = profile.period === null ? '' : `, ${formatMonth(profile.period, language)}`;
  const status = check.ready ? translate('ui.status.ready') : translate('ui.status.counts', openCounts(check.counts));
  const score = formatScore(check.score.value, language);
  const counts = ({ errors, warnings }: Pick<Open, 'errors' | 'warnings'>): string =>
    [
      ...(errors > 0 ? [translate('findings.summary.errors', { errors })] : []),
      ...(warnings > 0 ? [translate('findings.summary.warnings', { warnings })] : []),
    ].join(', ');
  const line = (open: Open): string => {
    const tables = [...open.tables].map(([table, count]) => `${table} ${formatNumber(count, language)}`).join(', ');
    return `${nameOf(open.area)}: ${counts(open)} (${tables})`;
  };
  const isOfPart = (profile.names[schema.areas.levels.at(-2)?.id ?? ''] ?? null) !== null;
  const nameOf = (area: FindingArea | null): string => {
    if (area === null) return translate('findings.group.noArea');
    const name = areaWords(schema, area, translate);
    return isOfPart ? name : `${name}, ${translate(`level.${area.within.level}.named`, { name: area.within.name })}`;
  };

  const { inAreas, elsewhere } = openByArea(check);
  const tail = elsewhere === null ? [] : [line(elsewhere)];
  const room = mostLines - 1 - tail.length;
  const named = inAreas.length <= room ? inAreas : inAreas.slice(0, room - 1);
  const rest = inAreas.slice(named.length);
  const sum = (count: 'errors' | 'warnings') => rest.reduce((total, open) => total + open[count], 0);
  return [
    translate('findings.summary.head', { place: `${place}${period}`, status, score }),
    ...named.map(line),
    ...(rest.length === 0
      ? []
      : [
          translate('findings.summary.rest', {
            count: rest.length,
            counts: counts({ errors: sum('errors'), warnings: sum('warnings') }),
          }),
        ]),
    ...tail,
  ];
}

/** Errors and open warnings by area, gravest first. */
function openByArea(check: CheckResult): { readonly inAreas: readonly Open[]; readonly elsewhere: Open | null } {
  const areaOf = areaOfFindings(check);
  const byCode = new Map<string, Open>();
  for (const finding of check.findings) {
    const kind = kindOf(finding);
    if (kind !== 'error' && kind !== 'warning') continue;
    const area = areaOf(finding);
    const code = area?.code ?? '';
    const open = byCode.get(code) ?? { area, errors: 0, warnings: 0, tables: new Map<string, number>() };
    byCode.set(code, open);
    if (kind === 'error') open.errors += 1;
    else open.warnings += 1;
    open.tables.set(finding.table, (open.tables.get(finding.table) ?? 0) + 1);
  }
  const elsewhere = byCode.get('') ?? null;
  byCode.delete('');
  const inAreas = [...byCode]
    .sort(([codeA, a], [codeB, b]) => b.errors - a.errors || b.warnings - a.warnings || (codeA < codeB ? -1 : 1))
    .map(([, open]) => open);
  return { inAreas, elsewhere };
}
