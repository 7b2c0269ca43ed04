// What comes and goes on the line, counted by the browser itself.
import type { CDPSession, Page } from 'playwright-core'

export interface Scale {
  read(): { readonly html: number; readonly assets: number }
  /** Begins to count anew. */
  empty(): void
  /** Begins anew as a browser that was never here. */
  forget(): Promise<void>
  readonly session: CDPSession
}

export async function weighing(page: Page): Promise<Scale> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const documents = new Set<string>()
  let html = 0
  let assets = 0
  const empty = () => {
    html = 0
    assets = 0
  }
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document') documents.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (documents.has(requestId)) html += encodedDataLength
    else assets += encodedDataLength
  })
  return {
    read: () => ({ html, assets }),
    empty,
    forget: async () => {
      await session.send('Network.clearBrowserCache')
      await session.send('Network.clearBrowserCookies')
      empty()
    },
    session,
  }
}
