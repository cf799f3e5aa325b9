import { describe, expect, it } from 'vitest'
import { rankNames, toName } from '../../../../electron/host/features/search/rank-names.ts'
import { openDesk, plant } from '../proposal/workbench.ts'

type Found = Parameters<typeof toName>[0]
const name = (kind: Found['kind'], title: string, detail = ''): Found => ({ kind, id: title, title, detail })
const titles = (names: Found[], query: string) =>
  rankNames(names.map(toName), query).map(({ title }) => title)

describe('names for the palette', () => {
  it('come by the start of the title, then of a word, then inside a word, then the detail', () => {
    const names = [
      name('proposal', 'เรื่องอื่น', 'กรมที่ดิน'),
      name('proposal', 'สุขภาพที่ดินแดง'),
      name('agency', 'กรมที่ดิน'),
      name('committee', 'ที่ดินของรัฐ'),
    ]
    expect(titles(names, 'ที่ดิน').at(0)).toBe('ที่ดินของรัฐ')
    expect(titles(names, 'ที่ดิน').at(-1)).toBe('เรื่องอื่น')
    const words = [name('agency', 'กรมการขนส่งทางบก'), name('agency', 'มหาขนมไทย')]
    expect(titles(words, 'ขน')).toEqual(['กรมการขนส่งทางบก', 'มหาขนมไทย'])
  })

  it('must hold every word, in either script of digits and any order', () => {
    const names = [name('meeting', 'คณะที่ 1 ครั้งที่ 2/2557'), name('meeting', 'คณะที่ 2 ครั้งที่ 1/2557')]
    expect(titles(names, '๒/๒๕๕๗ คณะ')).toEqual(['คณะที่ 1 ครั้งที่ 2/2557'])
    expect(titles(names, ' ')).toEqual([])
  })

  it('no kind crowds the others out', () => {
    const many = Array.from({ length: 50 }, (_, index) => name('proposal', `การ ${index}`))
    const found = titles([...many, name('agency', 'กรมการค้า'), name('person', 'ปรีชา การดี')], 'การ')
    expect(found).toHaveLength(20)
    expect(found).toContain('กรมการค้า')
    expect(found).toContain('ปรีชา การดี')
  })

  it('are those of the workspace as it stands', async () => {
    const desk = await openDesk()
    const find = (query: string) => desk.client.search.find({ query })
    expect(await find('ขนส่งทางบก')).toMatchObject([{ kind: 'agency', title: 'กรมการขนส่งทางบก' }])
    const [id] = plant(desk, [{ code: 'ก-009', body: { title: 'ใบอนุญาตขนส่งทางบก' } }])
    expect((await find('ขนส่งทางบก')).map(({ kind }) => kind)).toEqual(['agency', 'proposal'])
    expect(await find('ก-๐๐๙')).toMatchObject([{ kind: 'proposal', id }])
    expect(await find('เลขานุการทดสอบ')).toMatchObject([{ kind: 'person', id: desk.personId }])
    expect((await find('กลั่นกรอง')).map(({ kind }) => kind)).toContain('committee')
  })
})
