/** Of an address that is not gone to, by this program's own rule. */
export const NOT_ASKED = 'MATI_NOT_ASKED'

/** No way there: no network, no such name, nobody at that port. */
const OFFLINE = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'ECONNREFUSED']
const TOO_SLOW = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']

export type WhyNoAnswer = 'OFFLINE' | 'TOO_SLOW' | 'NO_ANSWER' | 'NOT_ASKED'

/** Why a door brought nothing. Node and fetch wrap what happened in what they were doing. */
export function whyNoAnswer(error: unknown): WhyNoAnswer {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    if (code === NOT_ASKED) return 'NOT_ASKED'
    if (OFFLINE.includes(code)) return 'OFFLINE'
    if (TOO_SLOW.includes(code) || at.name === 'TimeoutError') return 'TOO_SLOW'
  }
  return 'NO_ANSWER'
}
