import { searchKey } from '../../../shared/thai/normalise.ts'

/** Within words and in either script of digits: "สมาชิก 3" finds สมาชิกตัวอย่าง ๓. */
export function findPeople<Person extends { name: string; position: string; titles?: readonly string[] }>(
  people: readonly Person[],
  typed: string,
): Person[] {
  const words = searchKey(typed)
    .split(' ')
    .filter((word) => word !== '')
  return people.filter(({ name, position, titles = [] }) => {
    const key = searchKey([name, position, ...titles].join(' '))
    return words.every((word) => key.includes(word))
  })
}
