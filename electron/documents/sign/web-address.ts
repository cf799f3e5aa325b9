import { GeneralName } from 'pkijs'

/** The address in a name of a certificate's, http and https only; none otherwise. */
export function webAddress(name: unknown): string[] {
  if (!(name instanceof GeneralName) || name.type !== 6) return []
  const address = String(name.value)
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? [address] : []
}
