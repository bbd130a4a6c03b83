import type { Severity } from '../engine/check';

/** Severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];
