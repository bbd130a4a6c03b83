import { isClassed, numberOf, type AreaIndicators, type IndicatorClass } from '../../engine/measure';
import { lowestGroups, type PointFinder, type SheetContext } from '../../engine/report';
import type { FindingCounts } from '../../engine/check';
import type { IndicatorId } from '../indicators';
import { classedIndicators, type ClassedIndicatorId } from '../settings/classes';
import type { Settings } from '../settings/settings';

/** What the rules look at. */
export interface LeaderFacts {
  readonly total: AreaIndicators;
  readonly kecamatan: readonly AreaIndicators[];
  readonly desa: readonly AreaIndicators[];
  readonly counts: FindingCounts;
  readonly settings: Settings;
  readonly texts: SheetContext['texts'];
}

type Params = Readonly<Record<string, string | number>>;

/** One rule: when it holds it gives the words for its problem and proposal, `leader.problem.<id>` and `leader.proposal.<id>`. */
interface LeaderRule {
  readonly id: LeaderRuleId;
  holds(facts: LeaderFacts): Params | null;
}

export type LeaderRuleId =
  | 'draft'
  | 'late'
  | 'par'
  | 'lar'
  | 'ccr'
  | 'roi'
  | 'rr'
  | 'boards'
  | 'boardsHere'
  | 'reserve'
  | 'idle'
  | 'otherLoans'
  | 'term'
  | 'plan'
  | 'condition'
  | 'women'
  | 'minimum';

/** Desa that one problem names; more would not be read. */
const namedDesa = 3;
/** Shares below which a rule speaks, as fractions. */
const thresholds = { used: 0.95, good: 0.9 } as const;

const value = ({ total }: LeaderFacts, id: IndicatorId) => numberOf(total.values[id]);
const isClass = (area: AreaIndicators, id: IndicatorId, name: IndicatorClass) => {
  const held = area.values[id];
  return isClassed(held) ? held.class === name : held === name;
};

/** A classed indicator of the whole area is in the worst class: names its value and how many desa share the class. */
const suspended =
  (id: ClassedIndicatorId) =>
  (facts: LeaderFacts): Params | null => {
    const held = value(facts, id);
    if (held === null || !isClass(facts.total, id, 'penundaan')) return null;
    const count = facts.desa.filter((area) => isClass(area, id, 'penundaan')).length;
    return { value: facts.texts.percent(held), count, of: facts.desa.length, months: facts.settings.arrearsMonths };
  };

/** The kecamatan with the most desa that meet a condition; empty when none does. */
function mostOf({ kecamatan, desa }: LeaderFacts, meets: (area: AreaIndicators) => boolean): string {
  const counted = kecamatan.map(({ code, name }) => ({
    name,
    count: desa.filter((area) => area.code.startsWith(`${code}.`) && meets(area)).length,
  }));
  return counted.reduce((most, entry) => (entry.count > most.count ? entry : most), { name: '', count: 0 }).name;
}

/** The rules, the most pressing first. */
const rules: readonly LeaderRule[] = [
  {
    id: 'draft',
    holds: ({ counts }) => (counts.error > 0 ? { errors: counts.error } : null),
  },
  {
    id: 'late',
    holds(facts) {
      const reporting = value(facts, 'upk.pelapor') ?? 0;
      const obliged = value(facts, 'upk.wajib') ?? 0;
      return reporting < obliged ? { missing: obliged - reporting, obliged } : null;
    },
  },
  { id: 'par', holds: suspended('upk.par') },
  { id: 'lar', holds: suspended('upk.lar') },
  { id: 'ccr', holds: suspended('upk.ccr') },
  { id: 'roi', holds: suspended('upk.roi') },
  { id: 'rr', holds: suspended('upk.rr') },
  {
    id: 'boards',
    holds(facts) {
      const bad = (area: AreaIndicators) => isClass(area, 'upk.kelas', 'penundaan');
      const count = facts.desa.filter(bad).length;
      if (count === 0 || facts.kecamatan.length < 2) return null;
      return { count, of: facts.desa.length, kecamatan: mostOf(facts, bad) };
    },
  },
  {
    // In a report of one kecamatan it is the desa that have to be named.
    id: 'boardsHere',
    holds({ desa, kecamatan, texts }) {
      const bad = desa.filter((area) => isClass(area, 'upk.kelas', 'penundaan'));
      if (bad.length === 0 || kecamatan.length > 1) return null;
      const par = ({ values }: AreaIndicators) => numberOf(values['upk.par']) ?? 0;
      const names = bad.toSorted((a, b) => par(b) - par(a)).map(({ name }) => name);
      const named = names.slice(0, namedDesa).join(', ');
      const more = names.length - namedDesa;
      const where = more > 0 ? texts.text('leader.andMore', { names: named, more }) : named;
      return { count: bad.length, of: desa.length, desa: where };
    },
  },
  {
    id: 'reserve',
    holds(facts) {
      const required = value(facts, 'pin.cadangan_wajib');
      const booked = value(facts, 'upk.cadangan');
      return required === null || booked === null || booked >= required
        ? null
        : { short: facts.texts.rupiah(Math.round(required - booked)) };
    },
  },
  {
    id: 'idle',
    holds(facts) {
      const used = value(facts, 'blm.persen_dimanfaatkan');
      const left = (value(facts, 'blm.cair') ?? 0) - (value(facts, 'blm.dimanfaatkan') ?? 0);
      return used === null || used >= thresholds.used
        ? null
        : { left: facts.texts.rupiah(left), used: facts.texts.percent(used) };
    },
  },
  {
    id: 'otherLoans',
    holds(facts) {
      const left = value(facts, 'ino.lain_sisa');
      return left === null || left <= 0 ? null : { left: facts.texts.rupiah(left) };
    },
  },
  {
    id: 'term',
    holds(facts) {
      const count = value(facts, 'bkm.masa_habis');
      return count === null || count === 0 ? null : { count, years: facts.settings.termYears };
    },
  },
  {
    id: 'plan',
    holds(facts) {
      const share = value(facts, 'bkm.pjm');
      const boards = value(facts, 'bkm.jumlah') ?? 0;
      return share === null || share >= 1 ? null : { count: Math.round(boards * (1 - share)), of: boards };
    },
  },
  {
    id: 'condition',
    holds(facts) {
      const good = value(facts, 'fis.baik');
      return good === null || good >= thresholds.good ? null : { bad: facts.texts.percent(1 - good) };
    },
  },
  {
    id: 'women',
    holds(facts) {
      const share = value(facts, 'bkm.perempuan');
      const wanted = facts.settings.womenShare;
      return share === null || share >= wanted
        ? null
        : { share: facts.texts.percent(share), wanted: facts.texts.shortPercent(wanted) };
    },
  },
  {
    id: 'minimum',
    holds(facts) {
      const ids = classedIndicators.filter((id) => isClass(facts.total, id, 'minimum'));
      return ids.length === 0
        ? null
        : {
            indicators: ids
              .map((id) => `${facts.texts.text(`short.${id}`)} ${facts.texts.percent(value(facts, id) ?? 0)}`)
              .join(', '),
          };
    },
  },
];

/** The most pressing problems, each with its proposal. */
export const leaderPoints: PointFinder = (context, counts) => {
  const { total, texts, settings } = context;
  const groups = lowestGroups(context);
  const facts: LeaderFacts = {
    total,
    kecamatan: groups.flatMap(({ part }) => part ?? []),
    desa: groups.flatMap(({ areas }) => areas),
    counts,
    settings: settings as Settings,
    texts,
  };
  return rules.flatMap(({ id, holds }) => {
    const params = holds(facts);
    if (params === null) return [];
    return [
      {
        problem: texts.text(`leader.problem.${id}`, params),
        proposal: texts.text(`leader.proposal.${id}`, params),
      },
    ];
  });
};
