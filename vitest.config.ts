import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const room = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, environment: 'node' as const },
})

export default defineConfig({
  resolve: { alias: { electron: here('./test/helpers/electron-double.ts') } },
  test: {
    // Native SQLite and worker threads want real processes; two cores are the machine that we plan for.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      room('unit', ['test/unit/**/*.test.{ts,tsx}']),
      room('contract', ['test/contract/**/*.test.ts']),
      room('db', ['test/db/**/*.test.ts']),
      room('security', ['test/security/**/*.test.ts']),
      room('extra', ['test/extra/**/*.test.ts']),
    ],
  },
})
