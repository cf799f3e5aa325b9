import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { putFile } from '../../api/index.ts'

/** A file of the signer's own, the practice certificate that already lies at the files door, or one kept here. */
export type ChosenKey =
  | { kind: 'file'; file: File }
  | { kind: 'practice'; token: string }
  | { kind: 'kept'; keptId: string }
  | TokenKey

export type TokenKey = {
  kind: 'token'
  token: { label: string; serial: string }
  /** Null where the token shows its certificate after the PIN only. */
  fingerprint: string | null
}

export type Kept = OutputOf<'keptCertificate.list'>
export const KEY_SOURCES = ['file', 'kept', 'token'] as const
export type KeySource = (typeof KEY_SOURCES)[number]

/** A file gets a fresh token each time: the host takes it off its door whether it signed or not. */
export async function certificateOf(key: ChosenKey): Promise<InputOf<'document.sign'>['certificate']> {
  switch (key.kind) {
    case 'file':
      return putFile(key.file)
    case 'practice':
      return key.token
    case 'kept':
      return { kind: 'kept', keptId: key.keptId }
    case 'token':
      return key
  }
}
