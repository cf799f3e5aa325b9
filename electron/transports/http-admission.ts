import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Takes as long for a near guess as for a far one. */
export const isSame = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

export type Admission = ReturnType<typeof createAdmission>

/**
 * Lets browsers into the workspace: a link's single-use word is exchanged for a cookie. The cookie only admits the
 * browser (all tabs share it, and cookies ignore the port, so its name is the workspace's); who acts is each window's ticket.
 */
export function createAdmission(workspaceName: string) {
  const words = new Set<string>()
  const cookies = new Set<string>()
  const cookieName = `mati-${createHash('sha256').update(workspaceName).digest('hex').slice(0, 12)}`
  return {
    cookieName,
    offerWord(): string {
      const word = randomBytes(24).toString('base64url')
      words.add(word)
      return word
    },
    /** @returns the cookie's header, or null for a word that is not or no longer good */
    takeWord(word: string): string | null {
      const match = [...words].find((known) => isSame(known, word))
      if (!match) return null
      words.delete(match)
      const value = randomBytes(32).toString('base64url')
      cookies.add(value)
      return `${cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/`
    },
    isAdmitted(cookieHeader: string | undefined): boolean {
      const values = (cookieHeader ?? '')
        .split(';')
        .map((part) => part.trim().split('='))
        .filter(([name]) => name === cookieName)
        .map(([, value]) => value ?? '')
      return values.some((value) => [...cookies].some((known) => isSame(known, value)))
    },
  }
}
