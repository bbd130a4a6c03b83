import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import type { StandInHost } from './host';
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

let script: vm.Script | undefined;

/** Microsoft's script from the development dependency, compiled once. */
function clientScript(): vm.Script {
  if (script === undefined) {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve(
      '@microsoft/office-js/dist/excel-web-16.00.debug.js',
    );
    script = new vm.Script(readFileSync(path, 'utf8'), { filename: 'excel-web-16.00.debug.js' });
  }
  return script;
}

/** Runs Microsoft's office.js in a context of its own, with the stand-in as its host. Each call gives a fresh client. */
export function loadOfficeClient(host: StandInHost, options: OfficeOptions = {}): OfficeClient {
  const actions = new Map<string, (event: unknown) => unknown>();
  const element = (): object => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const surroundings: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    // The same promises and JSON as the caller's, so that errors and arrays are instances of the caller's classes.
    Promise,
    JSON,
    navigator: { userAgent: 'Indikator Mandiri stand-in' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], createElement: element },
    _richApiNativeBridge: host.bridge,
  };
  surroundings['window'] = surroundings;
  surroundings['self'] = surroundings;
  surroundings['top'] = surroundings;
  const context = vm.createContext(surroundings);
  clientScript().runInContext(context);
  const office = officeOf(host, options, actions);
  surroundings['Office'] = office;
  return {
    Excel: surroundings['Excel'] as typeof Excel,
    OfficeExtension: surroundings['OfficeExtension'] as typeof OfficeExtension,
    Office: office,
    actions,
  };
}
