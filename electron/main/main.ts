import { startHost } from '../host/host-process.ts'
import { startShell } from './start-shell.ts'

startShell({ startHost, mainDirectory: import.meta.dirname, args: process.argv.slice(1) })
