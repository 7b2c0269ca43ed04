// The locale of a new cluster. Sorting is by code point, so indexes survive a move between hosts;
// but the character types must know Chinese letters, or pg_trgm finds no trigrams in Chinese text.
import { runTool } from './tool.ts'

export async function localeFlags(): Promise<string[]> {
  return [
    '--encoding=UTF8',
    '--lc-collate=C',
    `--lc-ctype=${await characterTypes()}`,
    '--lc-messages=C',
    '--lc-monetary=C',
    '--lc-numeric=C',
    '--lc-time=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
}

async function characterTypes(): Promise<string> {
  if (process.platform === 'win32') return 'en-US'
  if (process.platform === 'darwin') return 'en_US.UTF-8'
  const known = (await hostLocales()).map(plain)
  return (
    ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8'].find((name) => known.includes(plain(name))) ??
    'C.UTF-8'
  )
}

async function hostLocales(): Promise<string[]> {
  try {
    return (await runTool('locale', ['-a'], null)).split('\n')
  } catch {
    return []
  }
}

// The host writes C.utf8 where initdb is told C.UTF-8.
function plain(name: string): string {
  return name.toLowerCase().replaceAll('-', '')
}
