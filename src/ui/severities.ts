import type { Finding, Severity } from '../core/validation';

/** Severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What the list can show or hide: findings by severity, and apart from them the warnings that were accepted. */
export type FindingKind = Severity | 'accepted';

export const kindOf = ({ severity, accepted }: Finding): FindingKind =>
  accepted === undefined ? severity : 'accepted';
