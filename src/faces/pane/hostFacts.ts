import type { HostFacts } from '../../app/selfTest';

/** The newest ExcelApi set that there may be, with room for years to come. */
const mostSets = 60;

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
  };
}
