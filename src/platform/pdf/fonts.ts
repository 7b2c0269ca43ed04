// The two faces that paper is set in, Noto Sans SC regular and bold; each file is read when it is needed
// (10 MB each) and let go when no paper was set for a while.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { giveBackSoon } from '../give-back.ts'

export type Face = 'regular' | 'bold'

const files: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

const require = createRequire(import.meta.url)
const loaded = new Map<Face, Buffer>()
/** Milliseconds without a paper after which the faces go; reading both again takes some five. */
const idle = 20_000
let leaving: NodeJS.Timeout | null = null

export function fontFile(face: Face): Buffer {
  leaving ??= setTimeout(letGo, idle).unref()
  leaving.refresh()
  const known = loaded.get(face)
  if (known !== undefined) return known
  const bytes = fs.readFileSync(require.resolve(files[face]))
  loaded.set(face, bytes)
  return bytes
}

function letGo(): void {
  loaded.clear()
  giveBackSoon()
}
