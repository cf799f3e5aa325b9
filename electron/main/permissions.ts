import type { Session } from 'electron'

/**
 * Mati asks the system for nothing: no camera, no location, no notifications, no devices. Both handlers are needed:
 * the request handler answers prompts, the check handler answers the APIs that never prompt and would be allowed.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
