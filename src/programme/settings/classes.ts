import type { ClassLimits, ClassScale } from '../../engine/measure';

/** Class limits of the UPK indicators and the three published readings of them (docs/spec/domain.md 3.2). */

export type ClassedIndicatorId = 'upk.lar' | 'upk.par' | 'upk.ccr' | 'upk.roi' | 'upk.rr';

export type AllClassLimits = Readonly<Record<ClassedIndicatorId, ClassLimits>>;

/** The limits of the programme's guideline; a workbook's settings may replace the numbers, never which direction is good. */
export const defaultClassLimits: AllClassLimits = {
  'upk.lar': { better: 'lower', good: 0.1, bad: 0.2 },
  'upk.par': { better: 'lower', good: 0.1, bad: 0.2 },
  'upk.ccr': { better: 'higher', good: 1.25, bad: 1 },
  'upk.roi': { better: 'higher', good: 0.1, bad: 0 },
  'upk.rr': { better: 'higher', good: 0.9, bad: 0.8 },
};

export const classedIndicators = Object.keys(defaultClassLimits) as readonly ClassedIndicatorId[];

/** P: POB 2013 with "s.d." inclusive (default); Q: strict; R: LKM/UPK application. */
export type LimitReading = 'P' | 'Q' | 'R';

export const limitReadings = ['P', 'Q', 'R'] as const satisfies readonly LimitReading[];

/** The classes, and those of a value exactly on a limit by reading and direction. The readings agree everywhere else. */
export const classScale = {
  names: ['memuaskan', 'minimum', 'penundaan'],
  readings: {
    P: { lower: { good: 1, bad: 1 }, higher: { good: 1, bad: 1 } },
    Q: { lower: { good: 1, bad: 2 }, higher: { good: 1, bad: 2 } },
    R: { lower: { good: 0, bad: 2 }, higher: { good: 0, bad: 1 } },
  },
} as const satisfies ClassScale & { readonly readings: Record<LimitReading, unknown> };
