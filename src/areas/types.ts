/** A village (desa or kelurahan) of the Kemendagri list. */
export interface DesaArea {
  /** Code `NN.NN.NN.NNNN`. */
  readonly code: string;
  readonly name: string;
}

export interface KecamatanArea {
  /** Code `NN.NN.NN`. */
  readonly code: string;
  readonly name: string;
  readonly desa: readonly DesaArea[];
}

/** All areas of one kabupaten or kota (spec/domain.md 13.1). */
export interface KabupatenArea {
  /** Code `NN.NN`. */
  readonly code: string;
  /** Full name, e.g. `Kabupaten Pekalongan`, `Kota Surakarta`. */
  readonly name: string;
  readonly kecamatan: readonly KecamatanArea[];
}

/** Gives the areas of a kabupaten by code, or null when there is no such kabupaten. Each face brings its own (file, web request, embedded). */
export type AreaSource = (kodeKabupaten: string) => Promise<KabupatenArea | null>;
