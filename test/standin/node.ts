import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Bridge, StandInHost } from './host';
import type { OfficeLike, OfficeOptions } from './office';
import { officeOf } from './office';

/** Microsoft's client, connected to a host. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeLike;
  /** Ribbon commands that were associated, by id. */
  readonly actions: ReadonlyMap<string, (event: unknown) => unknown>;
}

let script: ((scope: object) => void) | undefined;

/**
 * Microsoft's script from the development dependency, compiled once. It becomes a function that takes its global scope, so that several
 * clients can live side by side; in a `node:vm` context, its errors would be no instances of the caller's `Error`.
 */
function clientScript(): (scope: object) => void {
  if (script === undefined) {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve(
      '@microsoft/office-js/dist/excel-web-16.00.debug.js',
    );
    script = new Function('scope', `with (scope) {${readFileSync(path, 'utf8')}\n}`) as (scope: object) => void;
  }
  return script;
}

/** What JavaScript itself has: the script takes these from the caller, everything else from its scope. */
const standard = new Set<string | symbol>(Object.getOwnPropertyNames(globalThis));

/**
 * Runs Microsoft's office.js in a scope of its own, with the stand-in as its host. Each call gives a fresh client.
 * @param bridge by which the client reaches the host; its own unless a test stands between the two
 */
export function loadOfficeClient(
  host: StandInHost,
  options: OfficeOptions = {},
  bridge: Bridge = host.bridge,
): OfficeClient {
  const actions = new Map<string, (event: unknown) => unknown>();
  const element = (): object => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const surroundings: Record<string | symbol, unknown> = {
    navigator: { userAgent: 'Indikator Mandiri stand-in' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], createElement: element },
    _richApiNativeBridge: bridge,
  };
  surroundings['window'] = surroundings;
  surroundings['self'] = surroundings;
  surroundings['top'] = surroundings;
  // Names that the script declares at its top become properties of its window, as in a browser.
  clientScript()(new Proxy(surroundings, { has: (own, name) => name in own || !standard.has(name) }));
  const office = officeOf(host, options, actions);
  surroundings['Office'] = office;
  return {
    Excel: surroundings['Excel'] as typeof Excel,
    OfficeExtension: surroundings['OfficeExtension'] as typeof OfficeExtension,
    Office: office,
    actions,
  };
}
