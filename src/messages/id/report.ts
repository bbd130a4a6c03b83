/** Indonesian texts: report. Keys are the contract; en/report.ts must hold the same ones. */
export const idReport = {} as const satisfies Record<string, string>;
