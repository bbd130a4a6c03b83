import type { idRules } from '../id/rules';

export const enRules: Record<keyof typeof idRules, string> = {};
