import packageJson from '../../../package.json';
import type { HostFacts } from '../../app/selfTest';

/** The newest ExcelApi set that there may be, with room for years to come. */
const mostSets = 60;

/** Sets beside ExcelApi that tell what an Excel can do. */
const others = [
  ['ExcelApiOnline', '1.1'],
  ['ExcelApiDesktop', '1.1'],
  ['DialogApi', '1.1'],
  ['DialogApi', '1.2'],
  ['RibbonApi', '1.1'],
  ['RibbonApi', '1.2'],
  ['SharedRuntime', '1.1'],
  ['KeyboardShortcuts', '1.1'],
] as const;

/** Which Excel runs. */
export function hostFacts(): HostFacts {
  const { requirements, diagnostics, displayLanguage, contentLanguage } = Office.context;
  const sets = Array.from({ length: mostSets }, (_, index) => `1.${mostSets - index}`);
  return {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    displayLanguage,
    contentLanguage,
    apiSet: sets.find((version) => requirements.isSetSupported('ExcelApi', version)) ?? '?',
    otherSets: others
      .filter(([name, version]) => requirements.isSetSupported(name, version))
      .map((set) => set.join(' '))
      .join(', '),
    program: packageJson.version,
  };
}
