import type { MessagePort } from 'node:worker_threads'

/** The host as the shell sees it; `electron/host/host-process.ts` gives it. */
export type ShellRequest =
  | { type: 'open-window'; kind: 'projector'; handover: string }
  | { type: 'open-file'; path: string }

export type HostProcess = {
  openWindow(window: { windowId: string; kind: 'main' | 'projector'; handover: string | null }): MessagePort
  onShellRequest(handler: (request: ShellRequest) => void): void
  onExit(handler: (reason: { code: number; message: string }) => void): void
  stop(): Promise<void>
}

export type StartHost = (options: {
  workerUrl: URL | string
  dataDirectory: string
  migrationsDirectory: string
  assetsDirectory: string
  documentsWorkerUrl: URL | string
}) => Promise<HostProcess>
