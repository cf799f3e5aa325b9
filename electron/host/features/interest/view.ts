import type { ReadConnection } from '../../../../db/open.ts'
import { listInterestsOf } from '../../../../db/queries/interest.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'

/** Standing entries about these members as the contract shows them. */
export function viewInterests(db: ReadConnection, personIds: readonly string[]): OutputOf<'interest.mine'> {
  const names = new Map(listPeople(db).map(({ id, name }) => [id, name]))
  return listInterestsOf(db, personIds).map(({ interest, personName, agencyName }) => ({
    id: interest.id,
    personId: interest.personId,
    personName,
    agencyId: interest.agencyId,
    agencyName,
    ground: interest.ground,
    reason: interest.reason,
    since: interest.since,
    until: interest.until,
    declaredAt: interest.declaredAt,
    declaredByName: names.get(interest.declaredById) ?? '',
    isOwn: interest.declaredById === interest.personId,
  }))
}
