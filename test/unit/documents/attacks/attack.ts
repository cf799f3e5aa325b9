import type { DemoCertificate } from '../../../../electron/documents/documents.ts'

/** What every attack starts from: one clean file signed by two people, and what a forger could have besides. */
export type Booty = {
  unsigned: Uint8Array
  /** Signed by the chair. */
  once: Uint8Array
  /** Then by the secretary. */
  twice: Uint8Array
  /** Another document that the chair signed. */
  other: Uint8Array
  /** Certificates that the verifier trusts. */
  chair: DemoCertificate
  secretary: DemoCertificate
  /** Same name in it as the chair's, issued by an authority of the forger's own. */
  impostor: DemoCertificate
}

/** @returns a file that must never be called valid */
export type Attack = (booty: Booty) => Uint8Array | Promise<Uint8Array>
export type NamedAttack = readonly [name: string, attack: Attack]
