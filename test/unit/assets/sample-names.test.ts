import { expect, it } from 'vitest'
import { committees, readText, SAMPLE_FILES, stringsOf } from './read-assets.ts'

/** A real person must never be seen to have scored, said or decided what the sample invents (DOMAIN). */
const people = committees
  .flatMap(({ seats }) => seats.map(({ holder }) => holder))
  .flatMap((holder) => holder.match(/(?:นาย|นางสาว|นาง)[^)]+/g) ?? [])
  .filter((name) => name.includes(' '))

it('knows the people of the orders', () => {
  expect(people.length).toBeGreaterThan(20)
})

it.each(SAMPLE_FILES)('%s names no holder of a seat, in full or by family name', (path) => {
  const text = readText(path)
  for (const name of people) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(name.split(' ').at(-1))
  }
})

it.each(SAMPLE_FILES)('%s has no personal title before a name', (path) => {
  for (const string of stringsOf(JSON.parse(readText(path))))
    expect(string).not.toMatch(/(?:^|[\s(“])(?:นางสาว|นาง|นาย)(?!จ้าง|หน้า|ทะเบียน|อำเภอ|แพทย์)[ก-ฮเ-ไ]/)
})
