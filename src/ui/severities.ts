import type { Severity } from '../core/validation';

/** Severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];
