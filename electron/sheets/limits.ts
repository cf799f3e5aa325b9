/** What a file may ask of this laptop. Far above a real register, far below what would hurt. */
export type SheetLimits = {
  /** The file as it is on the disk. */
  fileBytes: number
  /** All parts of the workbook that are read, unpacked, together. */
  unpackedBytes: number
  /** Unpacked size over packed size of one part, counted from `ratioFromBytes` unpacked bytes on. */
  ratio: number
  ratioFromBytes: number
  /** Rows with something in them, in one sheet. */
  rows: number
  /** The same in the sheets of repeating parts, which have several rows for a proposal. */
  partRows: number
  columns: number
}

const MIB = 1024 * 1024

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 32 * MIB,
  unpackedBytes: 256 * MIB,
  // Deflate cannot pass 1,032 : 1. A register of 10,000 rows has about 30 : 1, a sheet of one repeated word about 100 : 1.
  ratio: 200,
  ratioFromBytes: MIB,
  rows: 20_000,
  partRows: 80_000,
  columns: 500,
}
