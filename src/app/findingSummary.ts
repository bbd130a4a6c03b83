import { openCounts, kindOf } from '../engine/check';
import type { Language, Translate } from '../messages';
import { formatMonth, formatNumber, formatScore } from '../messages/format';
import { desaOfFindings, type FindingDesa } from './findingDesa';
import type { CheckResult } from './types';

/** Lines of the text at most, so that a message can be read without scrolling. */
const mostLines = 10;
/** Fourth group of the code of a kelurahan. */
const kelurahan = /\.1\d{3}$/;

/** What is still wrong in one desa, or outside of all of them. */
interface Open {
  readonly desa: FindingDesa | null;
  errors: number;
  warnings: number;
  /** Number of both by table. */
  readonly tables: Map<string, number>;
}

/**
 * The outcome of a check as lines of plain text for a message, ten at most: whose data and how they stand, then what is still wrong per desa, gravest
 * first; desa that do not fit are summed. Accepted warnings and notes are nothing wrong.
 */
export function findingSummary(check: CheckResult, language: Language, translate: Translate): readonly string[] {
  const { profil } = check.dataset;
  const place = profil.kecamatan
    ? translate('ui.header.kecamatan', { name: profil.kecamatan })
    : (profil.kabupaten ?? translate('ui.header.unknown'));
  const period = profil.periode === null ? '' : `, ${formatMonth(profil.periode, language)}`;
  const status = check.ready ? translate('ui.status.ready') : translate('ui.status.counts', openCounts(check.counts));
  const score = formatScore(check.score.value, language);
  const counts = ({ errors, warnings }: Pick<Open, 'errors' | 'warnings'>): string =>
    [
      ...(errors > 0 ? [translate('findings.summary.errors', { errors })] : []),
      ...(warnings > 0 ? [translate('findings.summary.warnings', { warnings })] : []),
    ].join(', ');
  const line = (open: Open): string => {
    const tables = [...open.tables].map(([table, count]) => `${table} ${formatNumber(count, language)}`).join(', ');
    return `${nameOf(open.desa)}: ${counts(open)} (${tables})`;
  };
  const nameOf = (desa: FindingDesa | null): string => {
    if (desa === null) return translate('findings.group.noDesa');
    const key = kelurahan.test(desa.code) ? 'findings.summary.kelurahan' : 'findings.summary.desa';
    const name = translate(key, { name: desa.name });
    return profil.kecamatan ? name : `${name}, ${translate('ui.header.kecamatan', { name: desa.kecamatan })}`;
  };

  const { inDesa, elsewhere } = openByDesa(check);
  const tail = elsewhere === null ? [] : [line(elsewhere)];
  const room = mostLines - 1 - tail.length;
  const named = inDesa.length <= room ? inDesa : inDesa.slice(0, room - 1);
  const rest = inDesa.slice(named.length);
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

/** Errors and open warnings by desa, gravest first. */
function openByDesa(check: CheckResult): { readonly inDesa: readonly Open[]; readonly elsewhere: Open | null } {
  const desaOf = desaOfFindings(check);
  const byCode = new Map<string, Open>();
  for (const finding of check.findings) {
    const kind = kindOf(finding);
    if (kind !== 'error' && kind !== 'warning') continue;
    const desa = desaOf(finding);
    const code = desa?.code ?? '';
    const open = byCode.get(code) ?? { desa, errors: 0, warnings: 0, tables: new Map<string, number>() };
    byCode.set(code, open);
    if (kind === 'error') open.errors += 1;
    else open.warnings += 1;
    open.tables.set(finding.table, (open.tables.get(finding.table) ?? 0) + 1);
  }
  const elsewhere = byCode.get('') ?? null;
  byCode.delete('');
  const inDesa = [...byCode]
    .sort(([codeA, a], [codeB, b]) => b.errors - a.errors || b.warnings - a.warnings || (codeA < codeB ? -1 : 1))
    .map(([, open]) => open);
  return { inDesa, elsewhere };
}
