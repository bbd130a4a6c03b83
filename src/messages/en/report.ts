import type { idReport } from '../id/report';

export const enReport: Record<keyof typeof idReport, string> = {};
