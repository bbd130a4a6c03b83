import type { idCli } from '../id/cli';

export const enCli: Record<keyof typeof idCli, string> = {};
