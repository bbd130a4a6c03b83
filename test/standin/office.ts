import type { HostTraits } from './hosts';

type Platform = HostTraits['platform'];

/** The part of `Office` that a host supplies, as far as the product uses it. */
export interface OfficeLike {
  readonly HostType: { readonly Excel: 'Excel' };
  readonly PlatformType: { readonly [Name in Platform]: Name };
  readonly context: {
    readonly host: 'Excel';
    readonly platform: Platform;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly diagnostics: { readonly host: 'Excel'; readonly platform: Platform; readonly version: string };
  };
  onReady(
    callback?: (info: { host: 'Excel'; platform: Platform }) => unknown,
  ): Promise<{ host: 'Excel'; platform: Platform }>;
  readonly actions: { associate(id: string, action: (event: unknown) => unknown): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** What `Office` asks of its host. */
export interface HostFacts {
  readonly platform: Platform;
  isSetSupported(name: string, version?: string): boolean;
}

export interface OfficeOptions {
  /** Language of Excel's own texts. */
  readonly displayLanguage?: string;
  /** Language of numbers and dates. */
  readonly contentLanguage?: string;
}

/**
 * `Office` as the stand-in supplies it.
 * @param actions receives the ribbon commands that are associated, by id
 */
export function officeOf(
  host: HostFacts,
  options: OfficeOptions,
  actions: Map<string, (event: unknown) => unknown>,
): OfficeLike {
  const info = { host: 'Excel', platform: host.platform } as const;
  return {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    context: {
      ...info,
      displayLanguage: options.displayLanguage ?? 'id-ID',
      contentLanguage: options.contentLanguage ?? 'id-ID',
      requirements: {
        isSetSupported: (name, version) =>
          host.isSetSupported(name, version === undefined ? undefined : String(version)),
      },
      diagnostics: { ...info, version: '16.0.0.0' },
    },
    onReady: async (callback) => {
      await Promise.resolve();
      callback?.(info);
      return info;
    },
    actions: { associate: (id, action) => void actions.set(id, action) },
    addin: { showAsTaskpane: () => Promise.resolve() },
  };
}
