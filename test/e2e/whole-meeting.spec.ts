import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDemoCertificate } from '../../electron/documents/sign/certificate.ts'
import { documents } from '../../shared/messages/documents.ts'
import { expect, test } from './support/mati.ts'
import {
  downloadMinutes,
  makeMinutesPdf,
  signMinutes,
  trustIssuer,
  verifyPdf,
  writeMinutes,
} from './support/paper-steps.ts'
import { thai } from './support/room-actions.ts'
import {
  callMeeting,
  closeMeeting,
  everybodyArrives,
  noteAndGoOn,
  openItem,
  openMeeting,
  recordResolution,
  scoreAround,
} from './support/session-steps.ts'
import {
  addPeople,
  formCommittee,
  foundWorkspace,
  handOver,
  importRegister,
  type Member,
} from './support/set-up-steps.ts'

const REGISTER = fileURLToPath(new URL('../../assets/sample/register.xlsx', import.meta.url))
const COMMITTEE = 'คณะอนุกรรมการทดสอบทั้งกระบวนการ'

const secretary: Member = {
  name: 'สมาชิกทดสอบ สี่',
  pin: '4444',
  role: 'secretary',
  title: 'อนุกรรมการและเลขานุการ',
}
const chair: Member = { name: 'สมาชิกทดสอบ หนึ่ง', pin: '1111', role: 'chair', title: 'ประธานอนุกรรมการ' }
const two: Member = { name: 'สมาชิกทดสอบ สอง', pin: '2222', role: 'member', title: 'อนุกรรมการ' }
const three: Member = { name: 'สมาชิกทดสอบ สาม', pin: '3333', role: 'member', title: 'อนุกรรมการ' }

/** The chair's own certificate, and the root of its issuer, which the office puts among those that it trusts. */
async function issueCertificate() {
  const made = await makeDemoCertificate({
    name: chair.name,
    position: chair.title,
    passphrase: 'secret-2557',
  })
  const file = { name: 'ประธาน.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(made.p12) }
  const root = { name: 'ผู้ออก.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(made.caPem) }
  return { own: { file, passphrase: made.passphrase, signer: chair.name }, root }
}

/** The newest PDF of the workspace's folder, for a shell whose downloads go through the system's own dialog. */
function storedPdf(dataDirectory: string): Buffer {
  const folder = join(dataDirectory, 'work', 'documents')
  const name =
    readdirSync(folder)
      .filter((file) => file.endsWith('.pdf'))
      .sort()
      .at(-1) ?? ''
  return readFileSync(join(folder, name))
}

test('a whole meeting at one laptop, from the register to signed minutes @desktop', async ({ mati }) => {
  test.setTimeout(240_000)
  const page = await mati.open()
  const certificate = await issueCertificate()
  await test.step('first run, people, committee, register', async () => {
    await foundWorkspace(page, secretary, 'ฝ่ายเลขานุการทดสอบ')
    await addPeople(page, [chair, two, three])
    await formCommittee(page, COMMITTEE, [chair, two, three, secretary])
    await importRegister(page, REGISTER, 25)
    await trustIssuer(page, certificate.root)
  })
  await test.step('the meeting is called; the chair chooses a PIN and opens it', async () => {
    await handOver(page, chair)
    await handOver(page, secretary)
    await callMeeting(page, { committee: COMMITTEE, proposals: ['2557-S-001', '2557-S-002', '2557-S-003'] })
    const code = await openMeeting(page, chair)
    expect(code).toMatch(/^[0-9A-Z]+(-[0-9A-Z]+){4,}$/)
    await everybodyArrives(page, 4)
  })
  await test.step('what needs no vote', async () => {
    await openItem(page, thai(1))
    await noteAndGoOn(page, { note: 'ประธานแจ้งกำหนดการพิจารณาข้อเสนอให้ที่ประชุมทราบ', next: thai(2) })
    await noteAndGoOn(page, { note: 'ที่ประชุมรับรองรายงานการประชุม', next: thai(3) })
    await noteAndGoOn(page, { note: 'ไม่มีเรื่องสืบเนื่อง', next: '๔.๑' })
  })
  const people = { secretary, others: [two, three], chair }
  await test.step('approved without objection', async () => {
    await scoreAround(page, { ...people, values: [5, 4, 4, 5] })
    await recordResolution(page, { kind: 'approve' })
  })
  await test.step('approved with conditions by three to one, with a dissent', async () => {
    await openItem(page, '๔.๒')
    await scoreAround(page, { ...people, values: [3, 3, 4, 4] })
    await recordResolution(page, {
      kind: 'approve_with_conditions',
      text: 'ให้ส่งแผนการจัดหาครุภัณฑ์ภายในสามสิบวัน',
      vote: { inFavour: 3, against: 1, abstained: 0 },
      dissent: { name: two.name, reason: 'วงเงินสูงเมื่อเทียบกับผลที่คาดว่าจะได้รับ' },
    })
  })
  await test.step('sent back by two to two and the casting vote', async () => {
    await openItem(page, '๔.๓')
    await scoreAround(page, { ...people, values: [2, 2, 3, 1] })
    await recordResolution(page, {
      kind: 'return',
      text: 'ให้ระบุผู้รับผิดชอบแต่ละกิจกรรม',
      vote: { inFavour: 2, against: 2, abstained: 0 },
      casting: { side: 'in_favour', chair, secretary },
    })
  })
  await test.step('closed; minutes drafted, edited, finished', async () => {
    await openItem(page, thai(5))
    await noteAndGoOn(page, { note: 'ไม่มี', next: null })
    await closeMeeting(page)
    await writeMinutes(page, { item: thai(5), text: 'ที่ประชุมนัดประชุมครั้งต่อไปในเดือนหน้า' })
    await makeMinutesPdf(page)
  })
  await test.step('signed by the chair, saved, verified', async () => {
    await handOver(page, chair)
    await signMinutes(page, certificate.own)
    const pdf = mati.isDesktop ? storedPdf(mati.dataDirectory) : await downloadMinutes(page)
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf.includes('/ETSI.CAdES.detached')).toBe(true)
    await verifyPdf(page, pdf)
    await expect(page.getByRole('heading', { name: documents.verify.verdicts.valid })).toBeVisible()
    await expect(page.getByText(`${chair.name} (ตัวอย่าง)`)).toBeVisible()
  })
})
