// What a helper opened for a test file is closed when the file ends. The runner does not hear an `afterAll`
// that is called inside a `beforeAll`, so helpers say here what to do, and this file is set up before each.
import { afterAll } from 'vitest'

type Closing = () => Promise<unknown>

declare global {
  var closingsOfFile: Closing[] | undefined
}

/** The last opened is closed first. Call it anywhere before the file ends. */
export function whenFileEnds(close: Closing): void {
  ;(globalThis.closingsOfFile ??= []).push(close)
}

afterAll(async () => {
  for (const close of (globalThis.closingsOfFile ?? []).splice(0).reverse()) await close()
})
