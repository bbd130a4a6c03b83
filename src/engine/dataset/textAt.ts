import type { TextColumn } from './types';

/** Text of a cell as read; '' where it is missing. */
export function textAt({ codes, dictionary }: Pick<TextColumn, 'codes' | 'dictionary'>, row: number): string {
  return dictionary[codes[row] ?? -1] ?? '';
}
