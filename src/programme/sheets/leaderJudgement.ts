import {
  all,
  any,
  constant,
  either,
  listing,
  not,
  isKnown,
  percentText,
  type LetterFacts,
  type Live,
} from '../../engine/report';
import { classedIndicators } from '../settings/classes';
import type { IndicatorClass } from '../../engine/measure';

/** The classed indicators of the whole area in a class, each with its value: `PAR 7,01%, ROI 5,68%`. */
function listed(
  facts: LetterFacts,
  name: IndicatorClass,
): { readonly some: Live<boolean>; readonly text: Live<string> } {
  const { texts } = facts.context;
  const items = classedIndicators.map((id) => {
    const value = percentText(facts.number(id), texts);
    const short = texts.text(`short.${id}`);
    return {
      when: all(facts.isIn(id, name), isKnown(facts.number(id))),
      text: { ...value, value: `${short} ${value.value}`, expression: `"${short} "&${value.expression}` },
    };
  });
  return { some: any(...items.map(({ when }) => when)), text: listing(items, ', ') };
}

/** How the revolving funds stand, in one sentence: by the worst class that any of their indicators has. */
export function leaderJudgement(facts: LetterFacts): Live<string> {
  const { area, period } = { area: constant(facts.context.total.name), period: constant(facts.context.period) };
  const classes = {
    bad: listed(facts, 'penundaan'),
    middle: listed(facts, 'minimum'),
    good: listed(facts, 'memuaskan'),
  };
  const say = (key: 'bad' | 'middle' | 'good') =>
    facts.say(`leader.judgement.${key}`, { area, period, indicators: classes[key].text });
  const isNone = all(not(classes.bad.some), not(classes.middle.some), not(classes.good.some));
  return either(
    isNone,
    facts.say('leader.judgement.none', { area, period }),
    either(classes.bad.some, say('bad'), either(classes.middle.some, say('middle'), say('good'))),
  );
}
