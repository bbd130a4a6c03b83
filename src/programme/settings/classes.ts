/** Class limits of the UPK indicators and the three published readings of them (spec/domain.md 3.2). */

export type ClassedIndicatorId = 'upk.lar' | 'upk.par' | 'upk.ccr' | 'upk.roi' | 'upk.rr';

/** Limits of a classed indicator, as fractions with at most four decimals. `lower`: small values are good. */
export interface ClassLimits {
  readonly better: 'lower' | 'higher';
  /** Beyond it the value is *memuaskan*. */
  readonly memuaskan: number;
  /** Beyond it (on the bad side) the value is *penundaan*. */
  readonly penundaan: number;
}

export type AllClassLimits = Readonly<Record<ClassedIndicatorId, ClassLimits>>;

/** The limits of the programme's guideline; a workbook's settings may replace the numbers, never which direction is good. */
export const defaultClassLimits: AllClassLimits = {
  'upk.lar': { better: 'lower', memuaskan: 0.1, penundaan: 0.2 },
  'upk.par': { better: 'lower', memuaskan: 0.1, penundaan: 0.2 },
  'upk.ccr': { better: 'higher', memuaskan: 1.25, penundaan: 1 },
  'upk.roi': { better: 'higher', memuaskan: 0.1, penundaan: 0 },
  'upk.rr': { better: 'higher', memuaskan: 0.9, penundaan: 0.8 },
};

export const classedIndicators = Object.keys(defaultClassLimits) as readonly ClassedIndicatorId[];

/** P: POB 2013 with "s.d." inclusive (default); Q: strict; R: LKM/UPK application. */
export type LimitReading = 'P' | 'Q' | 'R';

export const limitReadings = ['P', 'Q', 'R'] as const satisfies readonly LimitReading[];

/** Class of a value exactly on a limit, by reading and direction. The readings agree everywhere else. */
export const classOnLimit = {
  P: {
    lower: { memuaskan: 'minimum', penundaan: 'minimum' },
    higher: { memuaskan: 'minimum', penundaan: 'minimum' },
  },
  Q: {
    lower: { memuaskan: 'minimum', penundaan: 'penundaan' },
    higher: { memuaskan: 'minimum', penundaan: 'penundaan' },
  },
  R: {
    lower: { memuaskan: 'memuaskan', penundaan: 'penundaan' },
    higher: { memuaskan: 'memuaskan', penundaan: 'minimum' },
  },
} as const satisfies Record<LimitReading, unknown>;
