// `npm run templates`: the syntax of every template, in a second, before the tests take their time.
import fs from 'node:fs'
import path from 'node:path'
import ejs from 'ejs'

const root = path.resolve(import.meta.dirname, '../../views')
const files = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ejs'))
const faults = files.flatMap((file) => {
  try {
    const filename = path.join(root, file)
    ejs.compile(fs.readFileSync(filename, 'utf8'), {
      filename,
      root,
      strict: true,
      _with: false,
      destructuredLocals: ['page', 'shell', 'props', 'body'],
    })
    return []
  } catch (error) {
    return [`views/${file}: ${error instanceof Error ? error.message : String(error)}`]
  }
})

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(`${files.length} templates, ${faults.length} with a fault in their syntax\n`)
process.exitCode = faults.length === 0 ? 0 : 1
