// `npm run routes`: the ledger of every address with its right and its audit event.
import { modules } from '../modules.ts'

const lines = modules.flatMap((module) =>
  module.routes.map((route) => ({
    module: module.name,
    verb: route.verb.toUpperCase(),
    path: route.path,
    can: route.can,
    audit: route.audit ?? '',
    files: route.files === 'form',
  })),
)

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`)
} else {
  const widths = { verb: 5, path: 52, can: 20 }
  for (const line of lines) {
    process.stdout.write(
      `${line.verb.padEnd(widths.verb)}${line.path.padEnd(widths.path)}${line.can.padEnd(widths.can)}${line.audit}\n`,
    )
  }
  process.stdout.write(`\n${lines.length} addresses\n`)
}
