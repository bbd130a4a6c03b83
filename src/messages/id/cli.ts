/** Indonesian texts: cli. Keys are the contract; en/cli.ts must hold the same ones. */
export const idCli = {} as const satisfies Record<string, string>;
