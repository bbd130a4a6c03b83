/** An area of the Kemendagri list (docs/spec/domain.md 13.1), with the areas that it is divided into: kabupaten or kota, kecamatan, desa or kelurahan. */
export interface Area {
  /** `NN.NN`, `NN.NN.NN`, or `NN.NN.NN.NNNN`. */
  readonly code: string;
  /** A kabupaten's or kota's in full, e.g. `Kabupaten Pekalongan`, `Kota Surakarta`; of others the name alone. */
  readonly name: string;
  readonly areas: readonly Area[];
}

/** A kabupaten or kota without its areas. */
export type AreaName = Pick<Area, 'code' | 'name'>;

/** Gives every kabupaten and kota, to choose from. */
export type AreaNames = () => Promise<readonly AreaName[]>;

/** Gives the areas of a kabupaten by code, or null when there is no such kabupaten. Each face brings its own (file, web request, embedded). */
export type AreaSource = (kodeKabupaten: string) => Promise<Area | null>;
