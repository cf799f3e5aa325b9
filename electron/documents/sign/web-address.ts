import { GeneralName } from 'pkijs'

/** The address in a name of a certificate's; none in a name of another kind. */
export const addressIn = (name: unknown): string[] =>
  name instanceof GeneralName && name.type === 6 ? [String(name.value)] : []

/** Where this program may go. */
export const isOfWeb = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '')
