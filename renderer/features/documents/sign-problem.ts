import type { MatiError } from '../../../shared/errors.ts'
import { documents as words } from '../../../shared/messages/documents.ts'

export type SignProblem = keyof typeof words.sign.problems

/** The reason that the documents' room gave for refusing, where there is a sentence for it. */
export function signProblem(error: MatiError): SignProblem | null {
  const { problem } = error.data
  return typeof problem === 'string' && Object.hasOwn(words.sign.problems, problem)
    ? (problem as SignProblem)
    : null
}
