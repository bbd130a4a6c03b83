import type { MessageParams, TextKey } from '../../messages';

/** A request that cannot be carried out, told to the user in the words of one message. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    readonly key: TextKey,
    readonly params: MessageParams = {},
    options?: ErrorOptions,
  ) {
    super(key, options);
  }
}
