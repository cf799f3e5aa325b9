import { z } from 'zod'

/** Values that many operations share. Lengths are limits against abuse, far above what a person writes. */
export const id = z.uuid()
export const line = z.string().trim().min(1).max(500)
export const optionalLine = z.string().trim().max(500)
export const prose = z.string().max(200_000)
/** A reason that goes into the log: it must say something. */
export const reason = z.string().trim().min(2).max(2_000)
/** "YYYY-MM-DD", a Bangkok day. */
export const day = z.iso.date()
/** "HH:MM", Bangkok time. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** ISO UTC. */
export const instant = z.iso.datetime()
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const count = z.number().int().nonnegative()
/** 4–32 characters, so that a phrase is as good as digits. */
export const pin = z.string().min(4).max(32)
export const fileToken = z.uuid()
export const rational = z.strictObject({ n: z.number().int(), d: z.number().int().positive() })
export const page = { offset: count.default(0), limit: z.number().int().min(1).max(500).default(100) }
