/** Indonesian texts: indicators. Keys are the contract; en/indicators.ts must hold the same ones. */
export const idIndicators = {} as const satisfies Record<string, string>;
