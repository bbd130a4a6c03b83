import type { idIndicators } from '../id/indicators';

export const enIndicators: Record<keyof typeof idIndicators, string> = {};
