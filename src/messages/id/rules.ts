/** Indonesian texts: rules. Keys are the contract; en/rules.ts must hold the same ones. */
export const idRules = {} as const satisfies Record<string, string>;
