import type { ImportPlan } from '../../../../shared/domain/register-import/import-plan.ts'
import { refuse } from '../../call.ts'
import type { HostServices } from '../../services.ts'

/** A checked file that waits for its person's word. It lives in memory only: after a restart the file is checked again. */
export type HeldPlan = {
  personId: string
  plan: ImportPlan
  fileName: string
  sha256OfFile: string
  /** Of the register that the plan was made on. */
  sha256OfRegister: string
}

const held = new WeakMap<HostServices, Map<string, HeldPlan>>()

const plansOf = (host: HostServices): Map<string, HeldPlan> => {
  const plans = held.get(host) ?? new Map<string, HeldPlan>()
  held.set(host, plans)
  return plans
}

/** One plan for a person: the newest. A plan of 10,000 rows is some fifty megabytes. */
export function holdPlan(host: HostServices, plan: HeldPlan): string {
  const plans = plansOf(host)
  for (const [planId, { personId }] of plans) if (personId === plan.personId) plans.delete(planId)
  const planId = host.newId()
  plans.set(planId, plan)
  return planId
}

/** @throws MatiError IMPORT_OUT_OF_DATE when it is another person's, an older one or from before a restart */
export function getPlan(host: HostServices, key: { planId: string; personId: string }): HeldPlan {
  const plan = plansOf(host).get(key.planId)
  return plan?.personId === key.personId ? plan : refuse('IMPORT_OUT_OF_DATE', { what: 'plan' })
}

export const dropPlan = (host: HostServices, planId: string): void => void plansOf(host).delete(planId)
