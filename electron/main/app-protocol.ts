import { protocol, type Session } from 'electron'
import { answerPage } from '../transports/page.ts'
import { APP_SCHEME, isAppUrl } from './app-origin.ts'

/** Must run before the app is ready, or the scheme has no origin, no fetch and no storage of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves app://mati/ from the built page and from nowhere else.
 * @param options.root folder of the built page
 */
export function serveApp({ session, root }: { session: Session; root: string }): void {
  session.protocol.handle(APP_SCHEME, (request) => answerRequest(request, root))
}

async function answerRequest(request: Request, root: string): Promise<Response> {
  if (!isAppUrl(request.url)) return new Response('400', { status: 400 })
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('405', { status: 405 })
  const { status, headers, body } = await answerPage(root, new URL(request.url).pathname)
  return new Response(request.method === 'HEAD' ? null : Buffer.from(body), { status, headers })
}
