import { buildIfStale } from './build.ts'
import { complain, say } from './build-log.ts'
import { canReachElectron } from './electron-install.ts'
import { runElectronBuilder } from './package-builder.ts'

/** `npm run package [-- --win --x64 …]`: installers into release/, for this system unless told otherwise. */
async function main(): Promise<void> {
  if (!canReachElectron()) {
    complain(
      'ทำตัวติดตั้งไม่ได้: ดาวน์โหลด Electron ไม่ได้จากเครื่องนี้ (ตรวจรายการไฟล์แบบไม่ใช้เครือข่ายด้วย npm run package:check)',
    )
    process.exit(1)
  }
  const { missing } = await buildIfStale()
  if (missing.length > 0) {
    complain(`ทำตัวติดตั้งไม่ได้: ยังไม่มี ${missing.join(', ')}`)
    process.exit(1)
  }
  const { code } = await runElectronBuilder(process.argv.slice(2), true)
  if (code === 0) say('ตัวติดตั้งอยู่ในโฟลเดอร์ release/')
  process.exit(code)
}

await main()
