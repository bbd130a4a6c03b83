import type { idErrors } from '../id/errors';

export const enErrors: Record<keyof typeof idErrors, string> = {};
