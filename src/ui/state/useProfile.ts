import { useEffect, useState } from 'react';
import type { Profile } from '../../engine/schema';
import type { Workbook } from '../../workbook/port';
import type { Core } from './useCore';

/** Profile of a workbook, read when the core is loaded, and again when `made` changes, so that the header can name area and period; null until then, or without one. */
export function useProfile(workbook: Workbook, core: Core | null, made: unknown): Profile | null {
  const [profile, setProfile] = useState<Profile | null>(null);
  useEffect(() => {
    if (core === null) return;
    let wanted = true;
    void core.readProfile(workbook, core.app.programme.schema).then((read) => {
      if (wanted && read !== null) setProfile(read);
    });
    return () => {
      wanted = false;
    };
  }, [workbook, core, made]);
  return profile;
}
