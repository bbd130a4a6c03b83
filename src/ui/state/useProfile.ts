import { useEffect, useState } from 'react';
import { readDataset } from '../../engine/dataset';
import type { Profile, Schema } from '../../engine/schema';
import type { Workbook } from '../../workbook/port';

/** Profile of a workbook, read when the pane opens, and again when `made` changes, so that the header can name area and period; null until then, or without one. */
export function useProfile(workbook: Workbook, schema: Schema, made: unknown): Profile | null {
  const [profile, setProfile] = useState<Profile | null>(null);
  useEffect(() => {
    let wanted = true;
    workbook.readTables([schema.profile.name]).then(
      (raw) => {
        if (wanted && raw.tables.length > 0) setProfile(readDataset(schema, raw).profile);
      },
      // The header stays without a name; whatever is wrong is told when the user starts something.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [workbook, schema, made]);
  return profile;
}
