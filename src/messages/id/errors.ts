/** Indonesian texts: errors. Keys are the contract; en/errors.ts must hold the same ones. */
export const idErrors = {} as const satisfies Record<string, string>;
