// The two faces that paper is set in, Noto Sans SC regular and bold; each file is read once, when
// first needed (10 MB each).
import fs from 'node:fs'
import { createRequire } from 'node:module'

export type Face = 'regular' | 'bold'

const files: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

const require = createRequire(import.meta.url)
const loaded = new Map<Face, Buffer>()

export function fontFile(face: Face): Buffer {
  const known = loaded.get(face)
  if (known !== undefined) return known
  const bytes = fs.readFileSync(require.resolve(files[face]))
  loaded.set(face, bytes)
  return bytes
}
