import type { Handler } from '../../handler.ts'

export const openWindow: Handler<'windows.open'> = ({ host }, { kind, meetingId }) => {
  const handover = host.tickets.offerHandover({ kind, meetingId })
  const isOpenedByShell = host.shell.isDesktop
  if (isOpenedByShell) host.shell.openWindow({ kind, handover })
  return { handover: isOpenedByShell ? '' : handover, isOpenedByShell }
}
