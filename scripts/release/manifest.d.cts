export const localOrigin: string;
export function originOf(text: string): string;
export function manifestAt(manifest: string, base: string): string;
