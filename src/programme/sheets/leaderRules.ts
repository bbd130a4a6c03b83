import {
  all,
  any,
  constant,
  fixed,
  isBelow,
  isKnown,
  listing,
  minus,
  not,
  orZero,
  percentText,
  rounded,
  rupiahText,
  times,
  type LetterFacts,
  type Live,
  type LiveNumber,
  type Phrase,
  type PointFinder,
} from '../../engine/report';
import type { FindingCounts } from '../../engine/check';
import type { IndicatorClass } from '../../engine/measure';
import type { IndicatorId } from '../indicators';
import { classedIndicators, type ClassedIndicatorId } from '../settings/classes';
import type { Settings } from '../settings/settings';

/** What the rules look at. */
interface Facts {
  readonly of: LetterFacts;
  readonly counts: FindingCounts;
  readonly settings: Settings;
}

/** When a rule holds, and what stands in its words. */
interface Outcome {
  readonly holds: Live<boolean>;
  readonly params: Readonly<Record<string, Phrase>>;
}

/** One rule: where it holds, `leader.problem.<id>` and `leader.proposal.<id>` are said. */
interface LeaderRule {
  readonly id: LeaderRuleId;
  /** Null where it cannot hold in this report, whatever the data say. */
  outcome(facts: Facts): Outcome | null;
}

export type LeaderRuleId =
  | 'draft'
  | 'late'
  | 'par'
  | 'lar'
  | 'ccr'
  | 'roi'
  | 'capital'
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
const [none, whole] = [constant(0), constant(1)];
const penundaan: IndicatorClass = 'penundaan';

const number = ({ of }: Facts, id: IndicatorId): LiveNumber => of.number(id);
const percent = ({ of }: Facts, value: LiveNumber): Live<string> => percentText(value, of.context.texts);
const rupiah = ({ of }: Facts, value: LiveNumber): Live<string> => rupiahText(value, of.context.texts);
/** A number that no data change. */
const plain = ({ context: { texts } }: LetterFacts, value: number): Live<string> => constant(texts.number(value));
/** `PAR 12,30%`. */
const named = (name: string, value: Live<string>): Live<string> => ({
  ...value,
  value: `${name} ${value.value}`,
  expression: `"${name} "&${value.expression}`,
});
const desaCount = ({ of }: Facts): Live<string> => plain(of, of.table.areas.length);

/** A classed indicator of the whole area is in the worst class: names its value and how many desa share the class. */
const suspended = (rule: 'par' | 'lar' | 'ccr' | 'roi' | 'rr', id: ClassedIndicatorId = `upk.${rule}`): LeaderRule => ({
  id: rule,
  outcome: (facts) => ({
    holds: all(facts.of.isIn(id, penundaan), isKnown(number(facts, id))),
    params: {
      value: percent(facts, number(facts, id)),
      count: facts.of.areasIn(id, penundaan).count,
      of: desaCount(facts),
      months: facts.of.parameter('arrearsMonths'),
    },
  }),
});

/** The rules, the most pressing first. */
const rules: readonly LeaderRule[] = [
  {
    id: 'draft',
    // The check's findings are no cells that a formula could count.
    outcome: ({ counts }) => ({ holds: fixed(counts.error > 0), params: { errors: fixed(counts.error) } }),
  },
  {
    id: 'late',
    outcome(facts) {
      const obliged = orZero(number(facts, 'upk.wajib'));
      const missing = minus(obliged, orZero(number(facts, 'upk.pelapor')));
      return { holds: isBelow(none, missing), params: { missing, obliged } };
    },
  },
  suspended('par'),
  suspended('lar'),
  suspended('ccr'),
  suspended('roi'),
  {
    // ROI has the class, but no value, where the capital is used up.
    id: 'capital',
    outcome: (facts) => ({
      holds: all(facts.of.isIn('upk.roi', penundaan), not(isKnown(number(facts, 'upk.roi')))),
      params: { capital: rupiah(facts, number(facts, 'upk.modal')) },
    }),
  },
  suspended('rr'),
  {
    id: 'boards',
    outcome(facts) {
      if (facts.of.table.parts.length < 2) return null;
      const bad = facts.of.areasIn('upk.kelas', penundaan);
      return {
        holds: isBelow(none, bad.count),
        params: { count: bad.count, of: desaCount(facts), kecamatan: bad.mostIn() },
      };
    },
  },
  {
    // In a report of one kecamatan it is the desa that have to be named.
    id: 'boardsHere',
    outcome(facts) {
      if (facts.of.table.parts.length > 1) return null;
      const bad = facts.of.areasIn('upk.kelas', penundaan);
      return {
        holds: isBelow(none, bad.count),
        params: { count: bad.count, of: desaCount(facts), desa: bad.named('upk.par', namedDesa) },
      };
    },
  },
  {
    id: 'reserve',
    outcome(facts) {
      const short = minus(number(facts, 'pin.cadangan_wajib'), number(facts, 'upk.cadangan'));
      // Shares of balances leave traces far below a rupiah, which make no reserve short.
      return { holds: isBelow(constant(0.005), short), params: { short: rupiah(facts, short) } };
    },
  },
  {
    id: 'idle',
    outcome(facts) {
      const used = number(facts, 'blm.persen_dimanfaatkan');
      const left = minus(orZero(number(facts, 'blm.cair')), orZero(number(facts, 'blm.dimanfaatkan')));
      return {
        holds: isBelow(used, constant(thresholds.used)),
        params: { left: rupiah(facts, left), used: percent(facts, used) },
      };
    },
  },
  {
    id: 'otherLoans',
    outcome(facts) {
      const left = number(facts, 'ino.lain_sisa');
      return { holds: isBelow(none, left), params: { left: rupiah(facts, left) } };
    },
  },
  {
    id: 'term',
    outcome(facts) {
      const count = number(facts, 'bkm.masa_habis');
      return { holds: isBelow(none, count), params: { count, years: plain(facts.of, facts.settings.termYears) } };
    },
  },
  {
    id: 'plan',
    outcome(facts) {
      const [share, boards] = [number(facts, 'bkm.pjm'), orZero(number(facts, 'bkm.jumlah'))];
      return {
        holds: isBelow(share, whole),
        params: { count: rounded(times(boards, minus(whole, share))), of: boards },
      };
    },
  },
  {
    id: 'condition',
    outcome(facts) {
      const good = number(facts, 'fis.baik');
      return {
        holds: isBelow(good, constant(thresholds.good)),
        params: { bad: percent(facts, minus(whole, good)) },
      };
    },
  },
  {
    id: 'women',
    outcome(facts) {
      const [share, wanted] = [number(facts, 'bkm.perempuan'), facts.settings.womenShare];
      const { texts } = facts.of.context;
      return {
        holds: isBelow(share, constant(wanted)),
        params: { share: percent(facts, share), wanted: constant(texts.shortPercent(wanted)) },
      };
    },
  },
  {
    id: 'minimum',
    outcome(facts) {
      const items = classedIndicators.map((id) => ({
        when: facts.of.isIn(id, 'minimum'),
        text: named(facts.of.context.texts.text(`short.${id}`), percent(facts, number(facts, id))),
      }));
      return { holds: any(...items.map(({ when }) => when)), params: { indicators: listing(items, ', ') } };
    },
  },
];

/** The most pressing problems, each with its proposal. */
export const leaderPoints: PointFinder = (of, counts) => {
  const facts: Facts = { of, counts, settings: of.context.settings as Settings };
  return rules.flatMap(({ id, outcome }) => {
    const found = outcome(facts);
    if (found === null) return [];
    const say = (what: 'problem' | 'proposal') => of.say(`leader.${what}.${id}`, found.params);
    return [{ holds: found.holds, problem: say('problem'), proposal: say('proposal') }];
  });
};
