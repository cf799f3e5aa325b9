import { useEffect, useState } from 'react'

/**
 * Seconds that are left; 0 when it is over. Counted from a deadline, so a sleeping laptop does not stretch it.
 * @param start seconds and a token that is new for each new wait
 */
export function useCountdown(start: { seconds: number; token: unknown } | null): number {
  const [deadline, setDeadline] = useState(0)
  const [now, setNow] = useState(0)
  const seconds = start?.seconds ?? 0
  const token = start?.token
  // biome-ignore lint/correctness/useExhaustiveDependencies: the token is what tells one wait from the next of the same length
  useEffect(() => {
    setNow(Date.now())
    setDeadline(Date.now() + seconds * 1000)
  }, [seconds, token])
  const left = Math.max(0, Math.ceil((deadline - now) / 1000))
  const isRunning = left > 0
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isRunning])
  return left
}
